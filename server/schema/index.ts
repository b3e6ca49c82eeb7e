import './scalars.ts';
import './principal.ts';
import './user.ts';
import './service-principal.ts';
import './group.ts';
import './entra-role.ts';
import './unified-role.ts';
import './unified-assignment.ts';
import './legacy-role.ts';
import './legacy-permission.ts';
import './permission.ts';
import './workload.ts';
import './capability.ts';
import './device-group.ts';
import './device.ts';
import { builder } from './builder.ts';

export const schema = builder.toSchema();
