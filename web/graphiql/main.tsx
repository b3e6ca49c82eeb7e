import { GraphiQL } from 'graphiql';
import { createRoot } from 'react-dom/client';
import 'graphiql/style.css';
import { loadExamples } from './examples.ts';
import { fetcher } from './fetcher.ts';
import './graphiql.css';
import { decodeGraphiqlFragment } from './link.ts';
import { tabs } from './tabs.ts';
import { installWorkers } from './workers.ts';

installWorkers();
const root = document.getElementById('graphiql');
if (!root) throw new Error('graphiql.html has no element with the id "graphiql".');

const opened = decodeGraphiqlFragment(location.hash);
const examples = await loadExamples();
const ready = tabs.map((tab) => ({
  query: tab.query,
  variables: JSON.stringify(tab.variables(examples), null, 2),
}));
const linked = opened && {
  query: opened.document,
  variables: JSON.stringify(opened.variables, null, 2),
};

/** Tabs of an earlier visit must not hide the document that a link opens. */
const storageKey = 'graphiql:tabState';
if (linked) localStorage.removeItem(storageKey);

createRoot(root).render(
  <GraphiQL
    fetcher={fetcher}
    defaultTabs={linked ? [linked, ...ready] : ready}
    {...(linked && { initialQuery: linked.query })}
  >
    <GraphiQL.Logo>
      <a className="graphiql-home" href="/">
        whycan
      </a>
    </GraphiQL.Logo>
  </GraphiQL>,
);
