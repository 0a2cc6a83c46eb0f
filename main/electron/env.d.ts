interface ImportMeta {
  /** Filled in by the build: what only `npm run dev` needs is left out of every other build. */
  readonly env: { readonly DEV: boolean };
}
