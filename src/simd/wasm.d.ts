// The type of compiled AssemblyScript modules, see compile.mjs.
declare module '*.as.ts?wasm' {
  const base64: string;
  export default base64;
}
