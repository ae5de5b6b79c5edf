import { startApp } from './app'
import { spawnUtilityEngine } from './utility-engine'

startApp({ spawnEngine: spawnUtilityEngine, outFolder: 'out', checksAnswers: false })
