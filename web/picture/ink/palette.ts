import { useEffect, useState } from 'react';

const tokens = [
  'surface',
  'sunken',
  'ink',
  'ink-soft',
  'ink-faint',
  'line',
  'accent',
  'accent-soft',
  'allow',
  'deny',
  'conditional',
  'unknown',
  'kind-person',
  'kind-group',
  'kind-role',
  'kind-permission',
  'kind-device',
  'kind-capability',
  'edge',
] as const;

/** The colours of tokens.css as the canvas understands them. */
export type Palette = Readonly<Record<(typeof tokens)[number], string>>;

function readPalette(): Palette {
  const probe = document.createElement('span');
  document.body.append(probe);
  const read = (token: string) => {
    probe.style.color = `var(--${token})`;
    return getComputedStyle(probe).color;
  };
  const palette = Object.fromEntries(tokens.map((token) => [token, read(token)]));
  probe.remove();
  return palette as Palette;
}

/** Follows light, dark, forced colours and paper. */
export function usePalette(): Palette {
  const [palette, setPalette] = useState(readPalette);
  useEffect(() => {
    const readAgain = () => setPalette(readPalette());
    const observer = new MutationObserver(readAgain);
    observer.observe(document.documentElement, { attributeFilter: ['data-mantine-color-scheme'] });
    const media = ['(forced-colors: active)', 'print'].map((query) => matchMedia(query));
    for (const one of media) one.addEventListener('change', readAgain);
    return () => {
      observer.disconnect();
      for (const one of media) one.removeEventListener('change', readAgain);
    };
  }, []);
  return palette;
}
