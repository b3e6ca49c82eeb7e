/** The light colours of theme/tokens.css: what is carried away looks the same wherever it is opened. */
export const colours = {
  surface: '#ffffff',
  sunken: '#f3f4f7',
  ink: '#1a1d21',
  'ink-soft': '#4a5261',
  deny: '#b10e1c',
  conditional: '#865300',
  unknown: '#5d4a99',
  edge: '#818896',
  'kind-person': '#0072b2',
  'kind-group': '#7a5c00',
  'kind-role': '#8e3b6b',
  'kind-permission': '#b34700',
  'kind-device': '#00785a',
  'kind-capability': '#1a1d21',
} as const;

/** The colours of an action by its verdict; undefined where it is filled. */
export function verdictColour(verdict: string): string | undefined {
  if (verdict === 'ALLOW') return undefined;
  return verdict === 'DENY' ? colours.deny : verdict === 'CONDITIONAL' ? colours.conditional : colours.unknown;
}
