/** Channel names between the window and main. Apart from the contract, so that the preload carries no schemas. */
export const channels = {
  call: 'samplan:call',
  event: 'samplan:event',
  registerDropped: 'samplan:register-dropped',
} as const
