/** A habit of wording that users stumble on, and what to write instead. */
export interface ForbiddenWord {
  readonly pattern: RegExp;
  readonly better: string;
}

/** In everything that a person reads: answers, the page, the command line, descriptions of the schema, documents. */
export const forbiddenWords: readonly ForbiddenWord[] = [
  { pattern: /\bcan not\b/i, better: 'cannot' },
  { pattern: /\bcounts? for nothing\b|\bnothing (?:\S+ ){0,6}holds counts\b/i, better: 'has no effect' },
  { pattern: /\bwould count\b/i, better: 'would be enough, would give what is needed' },
  { pattern: /\bhangs? on\b/i, better: 'depends on … alone' },
  { pattern: /\bsingle points? of removal\b/i, better: 'single points of failure' },
  { pattern: /\bdecides? alone\b|\bdecides? instead\b/i, better: 'depends on … alone; overrides' },
  {
    pattern: /\b(?:sees?|seeing) (?:every|each|some|a|no) device(?: group)?s?\b/i,
    better: 'has access to … device group',
  },
  { pattern: /\bsight of\b|\bgives? sight\b|\bunrestricted sight\b/i, better: 'access to' },
  {
    pattern: /\b(?:on|in|of) (?:Endpoint|Office 365|Identity|Cloud Apps|IoT)(?![\w&-]| (?:[A-Z&]|devices?\b))/,
    better: 'Defender for …',
  },
  { pattern: /\bregime of\b|\bRegime:/, better: 'Unified RBAC: Active / Not active' },
  { pattern: /\bUnified RBAC itself\b/i, better: 'Permissions and roles' },
  { pattern: /\bnothing that (?:\S+ ){1,6}holds\b/i, better: 'no role of … gives' },
  { pattern: /\bwould have\b.*\bafter activating\b/i, better: 'is eligible in PIM, not active: activating … gives' },
  { pattern: /\b(?:maps|mapped) to\b|\bfollows? by mapping\b/i, better: 'includes (built-in mapping by Microsoft)' },
  { pattern: /\bmade-up\b/i, better: 'synthetic' },
  { pattern: /\bsample organisation\b|\bexport folders?\b/i, better: 'sample tenant, tenant folder' },
  {
    pattern: /\bis not told\b|\bare not told\b|\b[Nn]o document tells\b/,
    better: 'is not documented, no document states',
  },
  { pattern: /\bsays? otherwise\b/i, better: 'disagrees' },
  { pattern: /\bnothing stands against\b/i, better: 'nothing prevents' },
  { pattern: /\bhunt in (?:data|mail)\b|\bhunting data\b/i, better: 'run advanced hunting queries' },
  { pattern: /\bact on mail\b/i, better: 'take action on email' },
  { pattern: /\b(?:switch|switched|switches) (?:\w+ ){0,2}(?:on|off)\b/i, better: 'turn on, turn off' },
  { pattern: /\bWhat is there\b/, better: 'What is in place' },
];

/** More of it in answers, where a sentence has no room to explain a word of the code. */
export const forbiddenInAnswers: readonly ForbiddenWord[] = [
  ...forbiddenWords,
  { pattern: /\b[Uu]nified roles?\b/, better: 'custom role (Unified RBAC)' },
  {
    pattern: /\b[Ll]egacy (?:roles?|permissions?)\b/,
    better: 'individual RBAC roles, or the product: Defender for Endpoint role',
  },
  { pattern: /\b[Dd]irectory roles?\b/, better: 'Entra role' },
  { pattern: /\bown (?:roles|RBAC|access control)\b/, better: 'individual RBAC roles' },
  {
    pattern: /\bEndpoint (?:role|option|permission)s?\b(?<!Defender for Endpoint \w+)/,
    better: 'Defender for Endpoint role, its permission',
  },
  { pattern: /\b(?:MDE|MDVM|MDO|EXO|MDI|MDA|MDC|XSPM|IOT)\b/, better: 'the name of the product' },
  { pattern: /\b(?:holds?|held) (?:the|an?|no) (?:\w+ )?(?:role|permission)\b/i, better: 'has, is assigned' },
  { pattern: /\b(?:mail|mails)\b/, better: 'email' },
  { pattern: /\bfor (?:everybody|good)\b/i, better: 'for everyone; permanently' },
  { pattern: /^See(?:s)?\b/, better: 'View' },
  {
    pattern: /\b(?:Facts?|facts?) (?:is|are|that were not|missing)\b|\b[Mm]issing facts\b/,
    better: 'data that was not imported',
  },
  { pattern: /\bspeaks? of\b|\bis called like\b|\bare called like\b/, better: 'mentions; has the name of' },
  { pattern: /\bUsed here\b/, better: 'whycan assumes' },
  { pattern: /\bDocuments (?:disagree|leave|speak)\b/, better: "Microsoft's documents" },
  { pattern: /\b(?:is|are) not visible\b/, better: 'has no access to' },
  { pattern: /\b(?:is|are) not activated\b/, better: 'is eligible in PIM, not active' },
];

/** More of it in documents, descriptions, help and messages, which may name the words of the code but not use them. */
export const forbiddenInTexts: readonly ForbiddenWord[] = [
  ...forbiddenWords,
  { pattern: /\b[Uu]nified (?:roles?|assignments?)\b/, better: 'custom role (Unified RBAC), assignment' },
  { pattern: /\b[Ll]egacy (?:roles?|permissions?)\b/, better: 'individual RBAC roles, Defender for Endpoint role' },
  { pattern: /\b[Dd]irectory roles?\b/, better: 'Entra role' },
  { pattern: /\baccess lists?\b/i, better: 'user access' },
  { pattern: /\bno known\b/, better: 'not a known' },
  { pattern: /\bodd(?:ity|ities)?\b/, better: 'configuration warning: valid, but probably not intended' },
  { pattern: /\bnot [\w ]*any ?more\b/, better: 'no longer' },
  { pattern: /\bwhen (?:absent|not given)\b|\bwhen left out\b/, better: 'if omitted, default' },
  { pattern: /\b(?:is|are) told\b|\btells? (?:it|how|what)\b/, better: 'is reported, states' },
  { pattern: /\bspeaks? of\b|\bof which\b/, better: 'mentions; a shorter sentence' },
  { pattern: /\bbest-ranked\b|\bmeets? the rule\b|\brule (?:it|a device) meets\b/, better: 'highest-ranked, matches' },
  { pattern: /\bflips?\b/, better: 'changes' },
];

/** More of it on the page: words that it once had, and words of the API that readers of it do not know. */
export const forbiddenOnPage: readonly ForbiddenWord[] = [
  ...forbiddenInAnswers,
  { pattern: /\bTake it along\b/i, better: 'Copy or export' },
  { pattern: /\bWho decides\b|\bDecided by\b/, better: 'Unified RBAC status by workload' },
  { pattern: /\bRegime\b|\bOwn roles\b/i, better: 'Unified RBAC: Active / Not active' },
  { pattern: /\bAvailable\b|\bThe tenant does not have\b/, better: 'In this tenant / Not in this tenant' },
  { pattern: /\bheld directly\b/i, better: 'Direct memberships and assignments; Assigned directly to' },
  { pattern: /\bsome device\b/i, better: 'at least one device' },
  { pattern: /\bany (?:device|product|workload)\b|\bsome (?:product|workload)\b/i, better: 'at least one …' },
  { pattern: /\bon some product\b|\bGives:|\bComes in by\b/, better: 'Permissions for …, Applies in, Access through' },
  { pattern: /\bUnified RBAC (?:role|assignments)\b|^Unified RBAC roles\b/, better: 'Custom role (Unified RBAC)' },
  { pattern: /(?<!Microsoft )\bEntra roles? · /, better: 'Microsoft Entra roles' },
  { pattern: /\bNobody has\b|\bThere is no such\b|\bIt is not in this\b/, better: '… not found in this snapshot' },
  { pattern: /\bcannot be asked like this\b|\bWithout a target\b/i, better: 'This question is not valid' },
  { pattern: /\ball the same\b/i, better: 'anyway' },
  { pattern: /\bfacts?\b/i, better: 'data, details' },
  { pattern: /\bsources? (?:in)?complete\b|\bNothing is loaded\b|\bis loaded\b/i, better: 'Import incomplete: …' },
  { pattern: /\bWhose access\b|\bCan it …|\bWhat they can do\b/, better: 'Check a user, Effective permissions' },
  { pattern: /\bAcross products\b|\bcan need\b/i, better: 'Microsoft Defender XDR (several workloads)' },
  { pattern: /\bConditional\b/, better: 'Depends' },
  { pattern: /(?<!Live response )\bcapabilit(?:y|ies)\b/i, better: 'action, effective permissions' },
  { pattern: /\bThe search does not\b|\bNothing is called\b|\bcomes near\b/, better: 'Search is unavailable' },
  { pattern: /\bAs the system\b/, better: 'Match system' },
];

/** Ids of documents, rules and notes, which stand in tooltips at most. */
export const internalId: ForbiddenWord = {
  pattern: /\bD\d+(?:-\w+)?:|\bseed[ -]\d{3}\b|\b[RSTN]-\d{2}\b/,
  better: 'the title of the document',
};
