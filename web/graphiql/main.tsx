import { GraphiQL } from 'graphiql';
import { createRoot } from 'react-dom/client';
import 'graphiql/style.css';
import { loadExamples } from './examples.ts';
import { fetcher } from './fetcher.ts';
import './graphiql.css';
import { decodeGraphiqlFragment, snapshotInFragment } from './link.ts';
import { tabs } from './tabs.ts';
import { installWorkers } from './workers.ts';

installWorkers();
const root = document.getElementById('graphiql');
if (!root) throw new Error('graphiql.html has no element with the id "graphiql".');

const opened = decodeGraphiqlFragment(location.hash);
const at = snapshotInFragment(location.hash);
const examples = await loadExamples(at);
const ready = tabs.map((tab) => ({ query: tab.query, variables: asText({ ...tab.variables(examples), at }) }));
const own = opened && { query: opened.document, variables: asText(opened.variables) };
/** Tabs of an earlier visit are about other snapshots, so one about this snapshot is opened beside them. */
const linked = own ?? (at === undefined ? undefined : ready[0]);
const isFirstVisit = localStorage.getItem('graphiql:tabState') === null;
/** What is opened at once: the linked document, else the first tab, else what was open at the last visit. */
const first = linked ?? (isFirstVisit ? ready[0] : undefined);

createRoot(root).render(
  <GraphiQL
    fetcher={fetcher}
    defaultTabs={own ? [own, ...ready] : ready}
    defaultEditorToolsVisibility="variables"
    {...(first && { initialQuery: first.query, initialVariables: first.variables })}
  >
    <GraphiQL.Logo>
      <a className="graphiql-home" href={at === undefined ? '/' : `/?at=${at}`}>
        whycan
      </a>
    </GraphiQL.Logo>
  </GraphiQL>,
);

function asText(variables: unknown): string {
  return JSON.stringify(variables, null, 2);
}
