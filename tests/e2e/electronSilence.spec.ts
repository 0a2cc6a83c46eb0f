import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { join } from 'node:path';
import { text } from 'node:stream/consumers';
import { expect, test } from '@playwright/test';
import { homeIn } from './electron.ts';

/** A network that begins and ends in this computer, with a way out on which every packet is counted. */
const NETWORK = `
  ip link set lo up
  ip link add out type veth peer name nowhere
  for file in /proc/sys/net/ipv6/conf/*/disable_ipv6; do echo 1 > "$file"; done
  ip address add 10.9.9.2/24 dev out
  ip link set out up
  ip link set nowhere up
  ip route add default via 10.9.9.1
  exec "$@"`;

// oxlint-disable-next-line no-empty-pattern -- Playwright wants the fixtures first
test('no packet leaves the computer, in use or under attack', async ({}, testInfo) => {
  test.skip(process.platform !== 'linux', 'only Linux gives a test a network of its own');
  const space = process.getuid?.() === 0 ? ['--net'] : ['--net', '--map-root-user'];
  const use = [process.execPath, join(import.meta.dirname, 'silentUse.ts'), homeIn(testInfo.outputPath())];
  const child = spawn('unshare', [...space, 'sh', '-ec', NETWORK, 'sh', ...use], { stdio: ['ignore', 'pipe', 'pipe'] });
  const ended = once(child, 'exit');
  const [out, problems] = await Promise.all([text(child.stdout), text(child.stderr)]);
  await ended;
  expect(child.exitCode, problems).toBe(0);
  const counted = JSON.parse(out) as Record<'afterUse' | 'afterAttack' | 'afterDatagram', number>;
  expect(counted).toEqual({ afterUse: 0, afterAttack: 0, afterDatagram: expect.any(Number) });
  expect(counted.afterDatagram, 'what goes out is counted').toBeGreaterThan(0);
});
