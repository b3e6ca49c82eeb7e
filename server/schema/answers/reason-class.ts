import { reasonMeanings } from '../../access/terms/reason-classes.ts';
import { describedEnum } from '../described-enum.ts';

export const ReasonClassEnum = describedEnum(
  'ReasonClass',
  'Why an answer is deny; it lists every class that applies to its nearest misses.',
  reasonMeanings,
);
