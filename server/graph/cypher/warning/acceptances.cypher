// Every warning of a tenant that somebody accepted, the latest first. Parameters: tenantId. Returns: acceptance.
MATCH (store:Store {id: 'whycan'})-[:ACCEPTS]->(accepted:AcceptedWarning {tenantId: $tenantId})
RETURN accepted {.*} AS acceptance
ORDER BY accepted.acceptedAt DESC, accepted.key
