// Who holds or could activate which directory role. Parameters: series, snapshot. Returns: role, holdings [{principal, state, scope}].
MATCH (role:EntraRole {snapshot: $series}) WHERE valid(role) AND role.id IS NOT NULL
MATCH (principal:Principal)-[holding:HOLDS|ELIGIBLE_FOR WHERE valid(holding)]->(role)
RETURN role.id AS role, collect({
  principal: principal.id,
  state: CASE type(holding) WHEN 'HOLDS' THEN 'active' ELSE 'eligible' END,
  scope: holding.scope
}) AS holdings
