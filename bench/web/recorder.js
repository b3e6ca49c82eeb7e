// Runs in the page that is measured: how long its frames and its tasks take.
const recorded = { frames: [], tasks: [], isOn: false };

new PerformanceObserver((list) => {
  for (const { duration } of list.getEntries()) recorded.tasks.push(duration);
}).observe({ type: 'longtask', buffered: true });

globalThis.recorder = {
  start() {
    recorded.frames = [];
    recorded.isOn = true;
    let last = performance.now();
    const next = (now) => {
      recorded.frames.push(now - last);
      last = now;
      if (recorded.isOn) requestAnimationFrame(next);
    };
    requestAnimationFrame(next);
  },
  /** The length of each frame since the start, in milliseconds. */
  stop() {
    recorded.isOn = false;
    return recorded.frames;
  },
  /** Tasks of more than 50 ms since the last time, in milliseconds. */
  takeTasks() {
    return recorded.tasks.splice(0);
  },
  /** When an element is there and has been painted, in milliseconds since the page was asked for. */
  async painted(selector) {
    while (document.querySelector(selector) === null) await new Promise(requestAnimationFrame);
    await new Promise(requestAnimationFrame);
    return performance.now();
  },
  /** When the last answer of the API had arrived, in the same measure. */
  answered() {
    const answers = performance.getEntriesByType('resource').filter(({ name }) => name.endsWith('/graphql'));
    return Math.max(...answers.map(({ responseEnd }) => responseEnd));
  },
};
