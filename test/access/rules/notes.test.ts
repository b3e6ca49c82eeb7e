import { dirname } from 'node:path';
import { fileURLToPath } from 'node:url';
import { expect, it } from 'vitest';
import { applyChanges } from '../../../server/access/changes/apply-changes.ts';
import { accessModel } from '../../../server/access/judge/model.ts';
import { personOf } from '../../../server/access/judge/person.ts';
import { decide } from '../../../server/access/tell/decide.ts';
import { loadCatalogue } from '../../../server/catalogue/load.ts';
import { readRules, ruleTexts } from './rule-files.ts';

const catalogue = loadCatalogue();
const documents = await Promise.all(
  ruleTexts(dirname(fileURLToPath(import.meta.url))).map((text) => readRules(text, catalogue)),
);

/** The notes that the answer to a case of the rule files shows. */
function notesOf(name: string): string[] {
  for (const { facts, cases } of documents) {
    const found = cases.find((one) => one.name === name);
    if (found?.kind !== 'access') continue;
    const person = personOf(facts, found.who);
    if (!person) throw new Error(`${found.who} is not in ${facts.tenant.id}`);
    const model = applyChanges(accessModel(facts, catalogue.rulebook), found.assuming);
    const device = facts.devices.find(({ id }) => id === found.on.device);
    return decide(model, person, { capability: found.can, on: found.on }, device).notes.map(({ id }) => id);
  }
  throw new Error(`no rule file has the case ${name}`);
}

/** A case of the rule files, and a note that belongs to its answer. */
const shown: readonly (readonly [string, string])[] = [
  ["S-58 a group of one's own with it views the quarantine", 'N-role-behind'],
  ['S-58 Security Operator holds the role Security Reader', 'N-role-behind'],
  ['S-73 the role Security Admin edits user reported settings', 'N-role-behind'],
  ['S-60 and does once Office 365 is active', 'N-entra-default'],
  ['S-98.3 and does by its default permissions after', 'N-entra-default'],
  ['S-98.6 with one switch on an Exchange role agrees with some of the eight', 'N-policies-differ'],
  ['S-74 recipients of Exchange map to metadata', 'N-import-gives'],
  ['S-74 Hygiene Management maps to tuning', 'N-import-gives'],
  ['S-88 and sees alert policies', 'N-edit-includes-view'],
  ['S-76 on Endpoint no article says that it works', 'N-service-principal'],
  ['S-77 on Endpoint it is allowed', 'N-foreign'],
  ['S-77 through another mechanism as well', 'N-governance'],
  ['S-78 a unified assignment to a Microsoft 365 group', 'N-group-kind'],
  ['S-84 QuarterlyNumbers is no table that is known', 'N-unknown-table'],
  ['S-82 DeviceFooEvents is read as its beginning says', 'N-unknown-table'],
  ['T-31 Response alone', 'T-31'],
  ['T-32 submitting from quarantine for a Security Reader', 'T-32'],
  ['T-33 the newest article decides', 'T-33'],
  ['T-34 with both on it does', 'T-34'],
  ['T-34 tuning edits the list with both switches only', 'T-34'],
  ['T-35 core settings with Office 365 alone', 'T-35'],
  ['T-36 who edits the list sees it', 'T-36'],
  ['T-37 a Security Reader with Search and Purge in the Action center', 'T-37'],
  ['T-38 a Security Administrator removes mail', 'T-38'],
  ['T-39 hard delete by advanced actions alone', 'T-39'],
  ['T-41 content of the quarantine for a reader', 'T-41'],
  ['T-42 alert policies by Manage Alerts', 'T-42'],
  ['T-43 mail reports by Organization Management', 'T-43'],
  ['T-44 basic commands', 'T-44'],
  ['T-45 quarantine policies by releasing', 'T-45'],
  ['T-46 mail reports by system settings', 'T-46'],
  ['T-47 by security operations', 'T-47'],
  ['T-49 presets for a Security Reader', 'T-49'],
  ['T-50 a guest and the allow and block list', 'T-50'],
  ['T-50 pages of mail by it are conditional', 'T-50'],
  ['S-61 Security Operator of Email & collaboration edits no list', 'T-51'],
  ["T-52 basic mode gives a Security Operator a reader's rights perhaps", 'T-52'],
];

it.each(shown)('%s: shows %s', (name, note) => {
  expect(notesOf(name)).toContain(note);
});

/** A case of the rule files, and a note that would be wrong beside its answer. */
const absent: readonly (readonly [string, string])[] = [
  ['T-40 those of Email & collaboration do', 'N-role-behind'],
  ['S-56 View-Only Manage Alerts sees no submissions', 'T-41'],
  ['S-98.6 a unified role with all', 'N-policies-differ'],
  ['S-76 a directory role counts as before', 'N-service-principal'],
  ['S-77 on Endpoint it is allowed', 'N-governance'],
  ["S-77 one's own people do", 'N-foreign'],
  ['S-78 another route lifts the condition', 'N-group-kind'],
  ['S-84 every known workspace table for h-sent', 'N-unknown-table'],
  ['T-31 all that any article asks', 'T-31'],
  ['T-39 with content', 'T-39'],
  ['T-45 by core settings', 'T-45'],
  ['S-80 where no level is stated', 'T-44'],
];

it.each(absent)('%s: does not show %s', (name, note) => {
  expect(notesOf(name)).not.toContain(note);
});
