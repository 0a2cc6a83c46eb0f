/**
 * Run by `electronSilence.spec.ts` in a network of its own, as `node silentUse.ts <folder>`: uses the application as a counselor does,
 * then as an attacker in its page would, then sends one datagram itself. Prints how many packets had gone out after each.
 */
import { createSocket } from 'node:dgram';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { answerSaveDialog, launchElectron, withoutPrinter } from './electron.ts';

const [home = ''] = process.argv.slice(2);
const SHEET = { template: 'one-page', careers: ['29-2072'], place: 'IN', language: 'en', look: { paper: 'letter', ink: 'gray' } };

/** Packets that left by any way but loopback. */
function packets(): number {
  const lines = readFileSync('/proc/net/dev', 'utf8').split('\n').slice(2);
  const columns = lines.map((line) => line.trim().split(/[\s:]+/)).filter(([name]) => name && name !== 'lo');
  return columns.reduce((sum, column) => sum + Number(column[10]), 0);
}

const { app, page, close } = await launchElectron({ home });
await withoutPrinter(app);
await answerSaveDialog(app, join(home, 'sheet.pdf'));
for (const route of ['careers?q=nurse', 'settings', 'sheet?soc=29-2072&place=IN']) {
  await app.evaluate(({ BrowserWindow }, to) => BrowserWindow.getAllWindows()[0]!.loadURL(`app://app/${to}`), route);
  await page.locator('#root > *').first().waitFor();
}
for (const name of ['sheets.savePdf', 'sheets.print'])
  await page.evaluate(([call, sheet]) => window.pathsheet!.call(call, sheet), [name, SHEET] as const);
const afterUse = packets();

await page.evaluate(async () => {
  document.head.insertAdjacentHTML(
    'beforeend',
    '<link rel="dns-prefetch" href="https://a.example"><link rel="preconnect" href="https://b.example">',
  );
  const socket = new WebSocket('wss://c.example');
  await Promise.allSettled([fetch('https://example.com/'), new Promise((resolve) => socket.addEventListener('error', resolve))]);
  const urls = ['stun:10.9.9.1', 'stun:d.example', 'turn:10.9.9.1?transport=tcp'];
  const connection = new RTCPeerConnection({ iceServers: [{ urls, username: 'a', credential: 'b' }] });
  connection.createDataChannel('way out');
  const isDone = new Promise<void>((resolve) => {
    connection.addEventListener('icegatheringstatechange', () => connection.iceGatheringState === 'complete' && resolve());
  });
  await connection.setLocalDescription(await connection.createOffer());
  await isDone;
});
const afterAttack = packets();
await close();

const datagram = createSocket('udp4');
await new Promise((resolve) => datagram.send('x', 9, '10.9.9.77', resolve));
datagram.close();
console.log(JSON.stringify({ afterUse, afterAttack, afterDatagram: packets() }));
