interface Shortcut {
  /** Alternatives; the keys of one are pressed together. */
  readonly keys: readonly (readonly string[])[];
  readonly does: string;
}

interface ShortcutGroup {
  readonly title: string;
  readonly shortcuts: readonly Shortcut[];
}

/** Every key that does something by itself, where it does. */
export const shortcutGroups: readonly ShortcutGroup[] = [
  {
    title: 'Everywhere',
    shortcuts: [
      { keys: [['/'], ['Ctrl', 'K']], does: 'Search, or ask a question' },
      { keys: [['?']], does: 'Show these shortcuts' },
      { keys: [['Esc']], does: 'Close what is open, then clear what is selected' },
    ],
  },
  {
    title: 'Question',
    shortcuts: [
      { keys: [['Tab']], does: 'Go to the next part' },
      { keys: [['Enter']], does: 'Open the search for a part' },
      { keys: [['Esc']], does: 'Leave the part as it was' },
    ],
  },
  {
    title: 'Answer',
    shortcuts: [
      { keys: [[']']], does: 'Next route' },
      { keys: [['[']], does: 'Previous route' },
    ],
  },
  {
    title: 'Picture',
    shortcuts: [
      { keys: [['F']], does: 'Fit to window' },
      { keys: [['+']], does: 'Zoom in' },
      { keys: [['−']], does: 'Zoom out' },
    ],
  },
  {
    title: 'What is around a node, in its list',
    shortcuts: [
      { keys: [['E']], does: 'Expand' },
      { keys: [['C']], does: 'Collapse' },
      { keys: [['H']], does: 'Hide' },
      { keys: [['R']], does: 'Reset' },
      { keys: [['Shift', 'F10']], does: 'Open the menu' },
    ],
  },
];
