import { describe, expect, it } from 'vitest';
import { filesIn, serverFiles } from './source-tree.ts';

const cypherFiles = filesIn(['server/graph/cypher'], /\.cypher$/);
const code = serverFiles.map((file) => file.text).join('\n');

describe('Cypher', () => {
  it('stands in files that something asks for by name', () => {
    const names = cypherFiles.map((file) => file.path.replace(/^server\/graph\/cypher\//, '').replace(/\.cypher$/, ''));
    expect(names.filter((name) => !code.includes(`'${name}'`))).toEqual([]);
  });

  it('says at its head what it answers', () => {
    expect(cypherFiles.filter((file) => !file.text.startsWith('//')).map((file) => file.path)).toEqual([]);
  });

  it('is not written in code', () => {
    const wrong = serverFiles.filter((file) => /[`'"]\s*(MATCH \(|UNWIND \$|MERGE \(|CALL db\.)/.test(file.text));
    expect(wrong.map((file) => file.path)).toEqual([]);
  });
});
