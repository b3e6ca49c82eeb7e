/** The only style of a report. Its hash stands in the policy of the report, so that nothing else is ever applied. */
export const reportStyle =
  'body{margin:2rem auto;max-width:60rem;padding:0 1rem;background:#fff;color:#1a1d21;font:15px/1.5 "Segoe UI",system-ui,sans-serif}h1{font-size:1.5rem;line-height:1.3}h2{margin-top:2rem;font-size:1.1rem}h3{font-size:1rem}h1,li,p,td{overflow-wrap:anywhere}.verdict{display:inline-block;padding:.1rem .7rem;border:2px solid;border-radius:.4rem;font-weight:700}.soft{color:#4a5261}svg{max-width:100%;height:auto;border:1px solid #e1e4ea}table{border-collapse:collapse}th,td{padding:.2rem 1rem .2rem 0;text-align:left;vertical-align:top}.lines td{width:18rem;height:3rem;border-bottom:1px solid #1a1d21}@media print{body{margin:0;max-width:none;font-size:11pt}h2,h3{break-after:avoid}li,svg,table{break-inside:avoid}a{color:inherit}}';

/** SHA-256 of the style in Base64; a test compares them. */
export const reportStyleHash = 'JcXPaPwdW5TkM5uzSwO5m2iHGzDamgyCCFF/290ivlk=';
