import EditorWorker from 'monaco-editor/esm/vs/editor/editor.worker.js?worker';
import JsonWorker from 'monaco-editor/esm/vs/language/json/json.worker.js?worker';
import GraphqlWorker from 'monaco-graphql/esm/graphql.worker.js?worker';

/** The editor's workers as files of our own: the content security policy allows no others. */
export function installWorkers(): void {
  const getWorker = (_: string, label: string): Worker => {
    if (label === 'json') return new JsonWorker();
    return label === 'graphql' ? new GraphqlWorker() : new EditorWorker();
  };
  Object.assign(globalThis, { MonacoEnvironment: { getWorker } });
}
