import type { Beginning, Format } from '../format.ts';
import { jsonDocumentOf } from '../parcel/json-document.ts';
import type { Parcel, ParcelFile } from '../parcel/parcel.ts';
import { Unreadable } from '../statements/listener.ts';
import { callOfBody } from './answer-shape.ts';
import { PortalReading } from './portal-reading.ts';

/** Field names that no answer of Microsoft Graph has, and that every answer read here has near its start. */
const marks =
  /"(?:MachineGroupId|containsAadGroupNames|isUrbacEnabled|isWorkloadEligible|originalRoleInfo|isPartial)"\s*:|"principals"\s*:\s*\[\s*\{[^}]*"principalId"\s*:/i;

function isAnswer({ text, keys, isJson }: Beginning): boolean {
  const isJsonText = isJson || /^\s*[[{]/.test(text);
  return isJsonText && keys[0] !== 'log' && !keys.includes('@odata.context') && marks.test(text);
}

/** Single answers of the Defender portal, saved by hand or by a tool. */
export const portalFormat: Format = {
  name: 'portal',
  recognise(_parcel: Parcel, beginnings: ReadonlyMap<ParcelFile, Beginning>) {
    return [...beginnings].flatMap(([file, beginning]) => (isAnswer(beginning) ? [file] : []));
  },
  async read(files, listener) {
    const reading = new PortalReading(listener);
    for (const file of files) {
      reading.inFile(file);
      const body = await jsonDocumentOf(file);
      const call = callOfBody(body);
      if (call === undefined)
        throw new Unreadable(
          file.name,
          'this is no answer of the Defender portal that whycan reads. Save the answer for device groups, workload settings, or roles with their assignments.',
        );
      reading.add(call, body);
    }
    reading.finish(false);
  },
};
