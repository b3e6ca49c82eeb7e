import { type ReasonClass, reasonClasses, reasonMeanings } from '../../server/access/terms/reason-classes.ts';
import { code, nothing, table } from './markdown.ts';

/** Questions about the sample tenant whose answers have the class, as the command line takes them. */
const questions: Readonly<Partial<Record<ReasonClass, string>>> = {
  'account-disabled': 'leo mde.device.isolate',
  'device-group': 'ana mde.device.isolate --on device=dc1',
  eligible: 'eve mde.device.isolate',
  scope: 'pat xspm.view',
  'data-source': 'paul xspm.view',
  'principal-kind': 'wen mdo.air.view',
  inactive: 'ida alerts.manage --on workload=MDI',
  'legacy-ignored': 'cora mdo.explorer.view',
  'unsupported-role': 'jeb investigation.view --on workload=MDA',
  'name-collision': 'nora mde.device.isolate',
  permission: 'hana mde.device.isolate',
  'all-of': 'noor incident.manage --on workloads=MDA,MDO',
};

/** The classes of reasons in their order. */
export function reasonTable(): string {
  const rows = reasonClasses.map((reason) => {
    const question = questions[reason];
    return [code(reason), reasonMeanings[reason], question === undefined ? nothing : code(question)];
  });
  return table(['Class', 'Meaning', 'In the sample tenant'], rows);
}
