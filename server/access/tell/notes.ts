import { type Graded, type GradedGate, type GradedLeaf, gradeOfChains, holds } from '../judge/graded.ts';
import type { Chain } from '../judge/grants/chain.ts';
import { isIdentityScopeOnly } from '../judge/grants/overridden.ts';
import { platformOf } from '../judge/platform.ts';
import type { Subject } from '../judge/subject.ts';
import type { DeviceFact } from '../terms/facts.ts';
import type { Question } from '../terms/question.ts';
import type { NoteRow, Rulebook } from '../terms/rulebook.ts';
import { remarksOnDenial } from './notes/denial.ts';
import { liveResponseNotes, liveResponseSwitches } from './notes/live-response.ts';
import { policiesDiffer, policyNotes } from './notes/policies.ts';
import { tablesNotes, withTableMeant } from './notes/tables.ts';

/** The rulebook's remarks that bear on an answer, each once, with their readings. */
export function notesOf(subject: Subject, graded: Graded, question: Question, device?: DeviceFact): NoteRow[] {
  const { rulebook } = subject.model;
  const capability = rulebook.capabilities.get(question.capability);
  const ids = [
    ...deciding(graded),
    ...(capability?.notes ?? []).filter((id) => id !== liveResponseSwitches),
    ...platformNotes(rulebook, question, device),
    ...(capability?.notes.includes(liveResponseSwitches) ? liveResponseNotes(subject.model, question.on, device) : []),
    ...(subject.person.kind === 'ServicePrincipal' && holds(graded) ? ['N-application-portal'] : []),
    ...tablesNotes(rulebook, question),
    ...(hidesExposure(subject, graded) ? ['N-scoped-identity'] : []),
  ];
  const told = [...new Set(ids)].filter((id) => id !== policiesDiffer);
  const rows = told.flatMap((id) => rulebook.notes.get(id) ?? []).map((row) => withTableMeant(rulebook, question, row));
  return [...rows, ...scopeNotes(rulebook, graded), ...policyNotes(subject, graded, question)];
}

/** Notes of what an allow rests on; where an alternative needs none, none are told. */
function deciding(graded: Graded): readonly string[] {
  if (!holds(graded)) return graded.kind === 'leaf' ? [] : notesOnTheWay(graded);
  if (graded.kind === 'leaf')
    return decidingChains(graded).flatMap((chain) => chain.edges.flatMap((edge) => edge.notes ?? []));
  if (graded.kind !== 'any') return [...graded.notes, ...graded.parts.flatMap(deciding)];
  const best = graded.parts.filter((part) => holds(part) && part.span.low === graded.span.low).map(deciding);
  return best.some((notes) => notes.length === 0) ? [] : best.flat();
}

/** What is disputed about one way does not matter where another is certain. */
function decidingChains({ chains }: GradedLeaf): readonly Chain[] {
  const certain = chains.filter((chain) => gradeOfChains([chain]) === 2);
  return certain.length > 0 ? certain : chains;
}

/** Of what does not hold only the parts that do, and the remarks on the requirement itself. */
function notesOnTheWay(gate: GradedGate): readonly string[] {
  return gate.kind === 'any' ? [] : [...gate.notes, ...(gate.demanded ? remarksOnDenial(gate.demanded) : [])];
}

function scopeNotes(rulebook: Rulebook, graded: Graded): NoteRow[] {
  const texts = new Map<string, NoteRow>();
  for (const leaf of decidingLeaves(graded)) {
    if (leaf.chains.some((chain) => chain.scope === undefined)) continue;
    for (const { scope } of leaf.chains) {
      const row = scope && rulebook.notes.get(scope.kind === 'known' ? 'N-scope' : 'N-unknown-scope');
      if (scope && row) texts.set(`${row.id} ${scope.text}`, { ...row, text: `${row.text} (${scope.text})` });
    }
  }
  return [...texts.values()];
}

function decidingLeaves(graded: Graded): GradedLeaf[] {
  if (!holds(graded)) return [];
  return graded.kind === 'leaf' ? [graded] : graded.parts.flatMap(decidingLeaves);
}

/** said where the scope is what hides Exposure Management. */
function hidesExposure({ now }: Subject, graded: Graded): boolean {
  return !holds(graded) && mentionsExposure(graded) && isIdentityScopeOnly(now);
}

function mentionsExposure(graded: Graded): boolean {
  return graded.kind === 'leaf' ? graded.aim.product === 'XSPM' : graded.parts.some(mentionsExposure);
}

/** S-52: a command that the device's platform lacks. */
function platformNotes(rulebook: Rulebook, { on }: Question, device: DeviceFact | undefined): string[] {
  const command = rulebook.liveResponseCommands.get(on.command ?? '');
  const platform = platformOf(device?.osPlatform);
  return command && platform && !command.platforms.includes(platform) ? ['N-no-platform'] : [];
}
