import * as electron from 'electron'

if (!('webUtils' in electron)) {
  Object.defineProperty(electron, 'webUtils', {
    value: { getPathForFile: (file: { readonly path: string }) => file.path },
  })
}
