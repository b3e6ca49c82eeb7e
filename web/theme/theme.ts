import { type CSSVariablesResolver, createTheme, type MantineColorsTuple } from '@mantine/core';

const accent: MantineColorsTuple = [
  '#e9f2fb',
  '#d2e5f7',
  '#a6cbee',
  '#77b0e5',
  '#62abf5',
  '#2f8ad6',
  '#0f6cbd',
  '#0b5a9e',
  '#084a84',
  '#053a69',
];

const dark: MantineColorsTuple = [
  '#f1f3f6',
  '#bcc3ce',
  '#9aa3b1',
  '#747d8c',
  '#3a4049',
  '#2a2f36',
  '#1c1f24',
  '#17191e',
  '#131519',
  '#0d0f12',
];

export const fontFamily = '"Inter Variable", "Segoe UI Variable", "Segoe UI", system-ui, sans-serif';

export const theme = createTheme({
  fontFamily,
  fontFamilyMonospace: 'ui-monospace, "Cascadia Code", Consolas, "Liberation Mono", monospace',
  primaryColor: 'accent',
  primaryShade: { light: 6, dark: 4 },
  colors: { accent, dark },
  autoContrast: true,
  defaultRadius: 'md',
  cursorType: 'pointer',
  respectReducedMotion: true,
  fontSizes: { xs: '12px', sm: '13px', md: '14px', lg: '16px', xl: '20px' },
  components: {
    Button: { defaultProps: { fw: 500 } },
    Tooltip: { defaultProps: { openDelay: 250, withArrow: false, multiline: true, maw: 360 } },
  },
});

const shared = {
  '--mantine-color-body': 'var(--page)',
  '--mantine-color-text': 'var(--ink)',
  '--mantine-color-dimmed': 'var(--ink-soft)',
  '--mantine-color-placeholder': 'var(--ink-faint)',
  '--mantine-color-anchor': 'var(--accent)',
  '--mantine-color-error': 'var(--deny)',
  '--mantine-color-default': 'var(--surface)',
  '--mantine-color-default-hover': 'var(--sunken)',
  '--mantine-color-default-color': 'var(--ink)',
  '--mantine-color-default-border': 'var(--line)',
  '--mantine-primary-color-filled': 'var(--accent)',
  '--mantine-primary-color-filled-hover': 'var(--accent-strong)',
  '--mantine-primary-color-contrast': 'var(--on-accent)',
  '--mantine-color-accent-light': 'var(--accent-soft)',
  '--mantine-color-accent-light-color': 'var(--accent)',
};

/** The library's own colours fail contrast in places; all of them come from tokens.css instead. */
export const cssVariables: CSSVariablesResolver = () => ({ variables: {}, light: shared, dark: shared });
