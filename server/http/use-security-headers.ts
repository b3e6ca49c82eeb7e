import type { Plugin } from 'graphql-yoga';
import { dataPolicy } from './content-security-policy.ts';

export const always = {
  'x-content-type-options': 'nosniff',
  'referrer-policy': 'no-referrer',
  'cross-origin-opener-policy': 'same-origin',
  'cross-origin-resource-policy': 'same-origin',
  'x-frame-options': 'DENY',
  'permissions-policy': 'camera=(), geolocation=(), microphone=(), payment=(), usb=()',
};

export const unlessSet = { 'cache-control': 'no-store', 'content-security-policy': dataPolicy };

/** Puts the same protection on every response; pages and assets have set their own policy and caching by then. */
export function useSecurityHeaders(): Plugin {
  return {
    onResponse({ response }) {
      for (const [name, value] of Object.entries(always)) response.headers.set(name, value);
      for (const [name, value] of Object.entries(unlessSet)) {
        if (!response.headers.has(name)) response.headers.set(name, value);
      }
    },
  };
}
