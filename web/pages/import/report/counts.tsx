const names: Readonly<Record<string, string>> = {
  users: 'Users',
  servicePrincipals: 'Applications',
  groups: 'Groups',
  memberships: 'Direct memberships',
  nestings: 'Groups in groups',
  eligibilities: 'Eligible in PIM',
  entraHoldings: 'Microsoft Entra role assignments',
  unifiedRoles: 'Custom roles',
  unifiedAssignments: 'Custom role assignments',
  legacyRoles: 'Individual RBAC roles',
  deviceGroups: 'Device groups',
  devices: 'Devices',
  unknownPrincipals: 'Named, but in none of the files',
};

/** How much of everything there is. */
export function Counts({ counts }: { readonly counts: Readonly<Record<string, number>> }) {
  return (
    <div className="import-part">
      <h3>Counts</h3>
      <dl className="import-counts">
        {Object.entries(counts).map(([kind, count]) => (
          <div key={kind}>
            <dt>{names[kind] ?? kind}</dt>
            <dd>{count.toLocaleString('en')}</dd>
          </div>
        ))}
      </dl>
    </div>
  );
}
