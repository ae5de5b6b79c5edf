import { startApp } from '../../../electron/main/app'
import { spawnForkedEngine } from './forked-engine'

startApp({ spawnEngine: spawnForkedEngine, outFolder: 'out-e2e', checksAnswers: true })
