/** A reader process that misbehaves on demand: the file's name says how. Plain JavaScript, so that it can be forked. */
const document = (text) => ({
  format: 'txt',
  blocks: [
    {
      kind: 'paragraph',
      text,
      emphasised: false,
      place: { page: null, box: null, sheet: null, range: null, paragraph: 1 },
    },
  ],
  properties: { title: null, subject: null, keywords: null, created: null, modified: null },
  pageCount: null,
  lineBreaks: 'authored',
  findings: [],
})

const behaviour = {
  crash: () => process.exit(7),
  throw: () => {
    throw new Error('a defect')
  },
  hang: () => setInterval(() => undefined, 1000),
  leak: () => {
    const kept = []
    for (;;) kept.push(new Array(100_000).fill(kept.length))
  },
  busy: ({ id }) => {
    // Alive, but never done.
    setInterval(() => process.send({ kind: 'progress', id, progress: { stage: 'reading', fraction: 0.5 } }), 20)
  },
  broken: ({ id }) => process.send({ kind: 'document', id, document: { format: 'exe', blocks: 'none' } }),
  locked: ({ id, fileName }) =>
    process.send({ kind: 'problem', id, problem: { code: 'import.encrypted-file', params: { fileName } } }),
  read: ({ id, bytes }) => {
    process.send({ kind: 'progress', id, progress: { stage: 'recognising', fraction: 0.5 } })
    process.send({ kind: 'document', id, document: document(`${process.pid} ${Buffer.from(bytes).toString()}`) })
  },
}

process.on('message', (request) => behaviour[request.fileName.split('.')[0]](request))
process.on('disconnect', () => process.exit(0))
process.send({ kind: 'ready' })
