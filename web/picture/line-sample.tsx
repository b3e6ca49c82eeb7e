export function LineSample({ dashes }: { readonly dashes: string }) {
  return (
    <svg width="26" height="8" viewBox="0 0 26 8" aria-hidden="true" focusable="false">
      <path d="M1 4h24" stroke="currentColor" strokeWidth="1.8" strokeDasharray={dashes} strokeLinecap="round" />
    </svg>
  );
}
