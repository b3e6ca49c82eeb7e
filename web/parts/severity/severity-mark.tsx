import './severity-mark.css';

const words = { HIGH: 'High', MEDIUM: 'Medium', LOW: 'Low' } as const;

/** How much a warning matters, in a word and a colour; nothing for a kind that only an earlier version had. */
export function SeverityMark({ severity }: { readonly severity: keyof typeof words | null }) {
  if (severity === null) return null;
  return (
    <span className={`severity severity-${severity.toLowerCase()}`}>
      {words[severity]}
      <span className="for-screen-readers"> severity</span>
    </span>
  );
}
