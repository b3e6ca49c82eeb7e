import type { Graph } from '../../server/graph/driver.ts';

export interface CountingGraph {
  readonly graph: Graph;
  /** Names of the Cypher files that were run since it was asked last, in order. */
  taken(): string[];
}

/** The real database, with a list of what it is asked. */
export function counting(graph: Graph): CountingGraph {
  let names: string[] = [];
  const noted = (name: string): void => void names.push(name);
  return {
    graph: {
      ...graph,
      read: (query, parameters, limit) => {
        noted(query.name);
        return graph.read(query, parameters, limit);
      },
      write: (query, parameters, limit) => {
        noted(query.name);
        return graph.write(query, parameters, limit);
      },
      writeAlone: (query, parameters, limit) => {
        noted(query.name);
        return graph.writeAlone(query, parameters, limit);
      },
      writeTogether: (steps, limit) => {
        noted('together');
        return graph.writeTogether(steps, limit);
      },
      stream: (query, parameters, limit) => {
        noted(query.name);
        return graph.stream(query, parameters, limit);
      },
    },
    taken() {
      // What runs in the background belongs to nobody's question.
      const taken = names.filter((name) => !/^(snapshot\/(current|sweepable|owners)|reader\/)/.test(name));
      names = [];
      return taken;
    },
  };
}
