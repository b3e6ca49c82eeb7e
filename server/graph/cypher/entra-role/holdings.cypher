// Who holds or could activate which directory role. Parameters: snapshot. Returns: role, holdings [{principal, state, scope}].
MATCH (role:EntraRole {snapshot: $snapshot}) WHERE role.id IS NOT NULL
MATCH (principal:Principal)-[holding:HOLDS|ELIGIBLE_FOR]->(role)
RETURN role.id AS role, collect({
  principal: principal.id,
  state: CASE type(holding) WHEN 'HOLDS' THEN 'active' ELSE 'eligible' END,
  scope: holding.scope
}) AS holdings
