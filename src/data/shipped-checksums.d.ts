// The type of the module that checksum-plugin.ts makes when the page is built.
declare module 'virtual:shipped-checksums' {
  /** By the path of a file within public/. */
  export const CHECKSUMS: Record<string, number>;
}
