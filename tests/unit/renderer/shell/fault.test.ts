import { describe, expect, it } from 'vitest';
import { faultOf } from '../../../../renderer/shell/fault.ts';

const faultIn = (draw: () => unknown): string => {
  try {
    draw();
  } catch (error) {
    return faultOf(error);
  }
  throw new Error('nothing failed');
};

describe('what is kept of a fault', () => {
  it('is its kind and where in our code it was', () => {
    const lines = faultIn(() => (undefined as unknown as string[]).length).split('\n');
    expect(lines[0]).toBe('TypeError');
    expect(lines[1]).toMatch(/^ +at .*fault\.test\.ts:\d+:\d+/);
  });

  it('is no word that somebody typed, on whatever line it stands', () => {
    expect(faultIn(() => JSON.parse('Maria Lopez'))).not.toMatch(/Maria|Lopez/);
    expect(
      faultIn(() => {
        throw new Error('for\nMaria Lopez');
      }),
    ).not.toContain('Maria');
    expect(faultOf('Maria Lopez')).toBe('string');
  });

  it('is never more than main takes', () => {
    const stack = Array.from({ length: 500 }, (_, at) => `    at part${at} (file.js:1:${at})`).join('\n');
    expect(faultOf(Object.assign(new Error('deep'), { stack })).length).toBe(2000);
  });
});
