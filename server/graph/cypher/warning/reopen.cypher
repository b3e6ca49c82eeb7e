// Takes back that a warning is accepted. Parameters: tenantId, key. Returns: acceptance, as it was; no row when there was none.
MATCH (store:Store {id: 'whycan'})-[:ACCEPTS]->(accepted:AcceptedWarning {tenantId: $tenantId, key: $key})
WITH accepted, accepted {.*} AS acceptance
DETACH DELETE accepted
RETURN acceptance
