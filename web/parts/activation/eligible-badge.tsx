/** Beside a membership or a role that PIM offers. */
export function EligibleBadge() {
  return (
    <span className="badge" title="Eligible in PIM: it has no effect until it is activated">
      eligible, not active
    </span>
  );
}
