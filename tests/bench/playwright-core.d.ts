/** The few calls that the bench makes, so that the project is checked by the compiler without the rivals being installed. */
declare module 'playwright-core' {
  export interface Page {
    goto(url: string): Promise<unknown>;
    setContent(html: string): Promise<void>;
    evaluate<T>(expression: string): Promise<T>;
    pdf(options: { tagged: boolean; preferCSSPageSize: boolean }): Promise<Buffer>;
  }
  export interface Browser {
    newPage(): Promise<Page>;
    version(): string;
    close(): Promise<void>;
  }
  export const chromium: { launch(options: { executablePath: string; args: readonly string[] }): Promise<Browser> };
}
