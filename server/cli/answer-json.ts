/** Everything of an answer but the picture, which is for drawing; the reasons of a denial follow its sentence. */
export const jsonSelection = `{
  verdict sentence fragility completeWays state toActivate { ...reference }
  person { ...reference } capability { ...reference } target
  extent { sentence deviceGroups { deviceGroup { ...reference } verdict devices } }
  reasons { reason sentence nodes { ...reference } }
  routes(first: 25) {
    total shown
    leaves {
      title verdict total shown
      routes { steps { sentence kind from { ...reference } to { ...reference } } }
      misses { reason sentence }
    }
  }
  essential { ...reference }
  notes { id text readings { text source } }
  evidence { files { path format asOf resources } fileCount importedAt documents { title date url } }
  proof snapshot asOf
  completeness { isComplete sources { kind state } }
}
fragment reference on NodeReference { kind key name product id }`;
