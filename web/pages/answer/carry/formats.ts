export type CarryFormat = 'html' | 'svg' | 'png' | 'mmd' | 'csv' | 'json';

/** What an answer can be downloaded as, by the ending of its file. */
export const carryFormats: readonly { readonly format: CarryFormat; readonly word: string; readonly title: string }[] =
  [
    { format: 'html', word: 'Report', title: 'One HTML file with proof, picture and sources, readable offline' },
    { format: 'svg', word: 'SVG', title: 'The whole picture, scalable' },
    { format: 'png', word: 'PNG', title: 'The whole picture in pixels' },
    { format: 'mmd', word: 'Mermaid', title: 'The whole picture as a flowchart in text' },
    { format: 'csv', word: 'CSV', title: 'Every listed route, step by step' },
    { format: 'json', word: 'JSON', title: 'The whole answer for a program' },
  ];
