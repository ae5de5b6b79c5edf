/** Who sent the plan, for which year, decided or not: each with the words it was taken from. */
import type { Catalogue } from '#shared/domain/catalogue'
import type { PlanDocument } from '#shared/domain/document'
import type { Identification } from '#shared/domain/plan-reading'
import type { Finding } from '#shared/findings'
import type { FlowItem } from '../flow/flow'
import { evidenceLines } from './evidence-lines'
import { findDecision } from './find-decision'
import { findRecordNumber } from './find-record-number'
import { findSender } from './find-sender'
import { findStatus } from './find-status'
import { findYear } from './find-year'
import { identifyTools } from './identify-tools'

/** Identifies the plan; what is not said anywhere stays null. */
export function identifyPlan(
  document: PlanDocument,
  flow: readonly FlowItem[],
  fileName: string,
  catalogue: Catalogue,
): { readonly identification: Identification; readonly findings: readonly Finding[] } {
  const tools = identifyTools(catalogue)
  const lines = evidenceLines(document, flow, fileName, tools)
  const body = flow.flatMap((item) => (item.kind === 'text' ? [item.text] : []))
  const { year, findings: yearFindings } = findYear(lines, tools)
  const { sender, findings: senderFindings } = findSender(lines, body, year.value, tools)
  const decidedOn = findDecision(lines, year.value, tools)
  const { status, findings: statusFindings } = findStatus(lines, decidedOn, tools)
  return {
    identification: { sender, year, status, recordNumber: findRecordNumber(lines, tools), decidedOn },
    findings: [...senderFindings, ...yearFindings, ...statusFindings],
  }
}
