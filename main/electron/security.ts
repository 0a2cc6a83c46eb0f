import { app, session, type IpcMainInvokeEvent, type Session, type WebContents } from 'electron';
import type { Log } from './log.ts';
import { isForPrinting, originOf, PAGE } from './origin.ts';

/** What a page may do without asking: put text on the clipboard when somebody pressed Copy. */
const PERMISSIONS: ReadonlySet<string> = new Set(['clipboard-sanitized-write']);

/**
 * Keeps Chromium from asking the network for anything of its own: updates of components, name servers, proxies.
 * Before Electron is ready. `npm run dev` needs the name `localhost`.
 */
export function silenceChromium(): void {
  app.commandLine.appendSwitch('disable-background-networking');
  app.commandLine.appendSwitch('disable-component-update');
  app.commandLine.appendSwitch('disable-domain-reliability');
  app.commandLine.appendSwitch('no-proxy-server');
  // A connection that a script opens would be announced to the whole network, whether or not it is ever made.
  app.commandLine.appendSwitch('disable-features', 'WebRtcHideLocalIpsWithMdns');
  if (!import.meta.env.DEV) app.commandLine.appendSwitch('host-resolver-rules', 'MAP * ~NOTFOUND');
}

/**
 * Refuses every way out of the page, for the window as for whatever Electron may still create. Only printing goes on by itself,
 * and a page may load itself again.
 */
export function guardContents(contents: WebContents): void {
  const isPrinting = contents.session === session.defaultSession;
  const refuse = (event: { url?: string; isMainFrame?: boolean; preventDefault(): void }): void => {
    const isReload = event.isMainFrame === true && event.url === contents.getURL();
    if (!isReload && !(isPrinting && isForPrinting(event.url ?? ''))) event.preventDefault();
  };
  contents.on('will-navigate', refuse);
  contents.on('will-frame-navigate', refuse);
  contents.on('will-redirect', refuse);
  contents.on('will-attach-webview', refuse);
  contents.setWindowOpenHandler(() => ({ action: 'deny' }));
  // WebRTC heeds neither the policy of the page nor the session’s refusals.
  contents.setWebRTCIPHandlingPolicy('disable_non_proxied_udp');
}

/**
 * Closes a session: no permission, no device, no download, and no request but those that `isOurs` takes.
 * What is refused is noted by its origin alone: an address could hold what somebody typed.
 */
export function closeSession(closed: Session, isOurs: (address: string) => boolean, log: Log): void {
  closed.setPermissionRequestHandler((_contents, permission, answer) => answer(PERMISSIONS.has(permission)));
  closed.setPermissionCheckHandler((_contents, permission) => PERMISSIONS.has(permission));
  closed.setDevicePermissionHandler(() => false);
  closed.setSpellCheckerEnabled(false);
  closed.on('will-download', (event) => event.preventDefault());
  closed.webRequest.onBeforeRequest(({ url }, answer) => {
    const cancel = !isOurs(url);
    if (cancel) log(`refused a request to ${originOf(url)}`);
    answer({ cancel });
  });
}

/** Only the page itself may ask: not a frame in it, not a window that has gone elsewhere. An emptied page keeps the origin it had. */
export function isOurPage({ senderFrame }: IpcMainInvokeEvent): boolean {
  return senderFrame !== null && senderFrame.parent === null && senderFrame.origin === PAGE && originOf(senderFrame.url) === PAGE;
}
