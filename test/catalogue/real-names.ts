/** Names that exist somewhere in Microsoft's products and mean nothing to whycan: tables, roles, permissions, commands. */
export const realNames: readonly string[] = `
AACAudit, AACHttpRequest, AADB2CRequestLogs, AADCustomSecurityAttributeAuditLogs, AADDomainServicesAccountLogon,
AADDomainServicesAccountManagement, AADDomainServicesDirectoryServiceAccess, AADDomainServicesLogonLogoff, AADProvisioningLogs,
AADRiskyServicePrincipals, AADServicePrincipalRiskEvents, ABAPAuditLog, ACICollaborationAudit, ACRConnectedClientList, ADAssessmentRecommendation,
ADFActivityRun, ADFPipelineRun, ADFSSignInLogs, ADReplicationResult, ADSecurityAssessmentRecommendation, AEWAuditLogs, AGCAccessLogs,
AKSAudit, AKSAuditAdmin, AKSControlPlane, AMSLiveEventOperations, AddonAzureBackupJobs, Alert, AlertHistory, ApiManagementGatewayLogs,
AppAvailabilityResults, AppDependencies, AppEvents, AppExceptions, AppMetrics, AppPageViews, AppRequests, AppServiceAppLogs,
AppServiceAuditLogs, AppServiceHTTPLogs, AppTraces, AutoscaleEvaluationsLog, AzureAttestationDiagnostics, AzureMetrics, BlockchainApplicationLog,
CommonSecurityEvents, ContainerInventory, ContainerLog, ContainerLogV2, DatabricksAccounts, DatabricksJobs, DeviceAppCrash, DeviceCalendar,
DeviceHealth, DeviceHeartbeat, Dynamics365Activity, EmailFlowEvents, ExchangeAssessmentRecommendation, FailedIngestion, FunctionAppLogs,
GCPAuditLogs, GoogleCloudSCC, HDInsightAmbariSystemMetrics, HuntingBookmark, InformationProtectionLogs_v2, InsightsMetrics, IntuneAuditLogs,
IntuneDeviceComplianceOrg, IntuneDevices, IntuneOperationalLogs, KubeEvents, KubeNodeInventory, LAQueryLogs, LinuxAuditLog, MAApplication,
McasShadowItReporting, MicrosoftPurviewInformationProtection, NetworkMonitoring, NetworkSessions, NSPAccessLogs, Operation, Perf,
PowerAppsActivity, PowerBIActivity, PowerBIDatasetsWorkspace, ProjectActivity, ProtectionStatus, PurviewDataSensitivityLogs, SQLSecurityAuditEvents,
SecureScoreControls, SecureScores, SecurityBaseline, SecurityDetection, SecurityIoTRawEvent, SecurityNestedRecommendation, SecurityRecommendation,
SecurityRegulatoryCompliance, SentinelAudit, SentinelHealth, ServiceFabricOperationalEvent, SharePointOnlineAssessmentRecommendation,
SignalRServiceDiagnosticLogs, StorageFileLogs, StorageQueueLogs, StorageTableLogs, SynapseRbacOperations, TSIIngress, ThreatIntelIndicatorsOld,
UAApp, UCClient, UCDeviceAlert, UpdateSummary, UrlClickEvent, VMBoundPort, VMComputer, VMConnection, VMProcess, WVDConnections, WVDErrors,
WVDFeeds, WindowsClientAssessmentRecommendation, WindowsFirewall, WireData, WorkloadDiagnosticLogs,
Owner, User Access Administrator, Security Assessment Contributor, Log Analytics Reader, Log Analytics Contributor, Logic App Contributor,
Monitoring Reader, Virtual Machine Contributor, Key Vault Administrator, Key Vault Secrets Officer, Storage Blob Data Reader, Managed Identity Operator,
Microsoft Sentinel Automation Contributor, Microsoft Sentinel Playbook Operator, Backup Operator, Cost Management Reader, Tag Contributors,
Endpoint Security Manager, Help Desk Operator, Policy and Profile manager, Read Only Operator, School Administrator, Application Manager,
Intune Role Administrator, Cloud PC Reader, Organizational Message Manager, Auditor, Discovery Manager, Compliance Officer, Recipient Manager,
UM Manager, Case Manager, Records Manager, Security Analyst, SOC Manager, Threat Hunter, Incident Responder, Security Engineer,
Machine.Read.All, Machine.Isolate, Machine.LiveResponse, Machine.CollectForensics, Alert.ReadWrite.All, AdvancedQuery.Read.All,
Ti.ReadWrite, Vulnerability.Read.All, SecurityEvents.Read.All, SecurityActions.ReadWrite.All, ThreatHunting.Read.All, IdentityRiskyUser.Read.All,
Mail.Read, Mail.ReadWrite, Directory.Read.All, RoleManagement.Read.Directory, Policy.Read.All, AuditLog.Read.All, SecurityIncident.ReadWrite.All,
CustomDetection.ReadWrite.All, mde.alerts.export, mde.device.offboard, mde.device.releaseAll, mdo.mail.forward, mdo.quarantine.preview,
mdo.safelinks.edit, mda.governance.run, mdi.sensors.view, xspm.attackpaths.view, sent.playbooks.run, incident.export, alerts.view,
getfiles, putfiles, list, whoami, ipconfig, netstat, tasklist, copy, move, delete, download, upload, reboot, shutdown, sc, reg, ps, kill,
Set-MpPreference, Get-MpComputerStatus, Get-QuarantineMessage, Release-QuarantineMessage, New-ComplianceSearch, Search-UnifiedAuditLog,
Get-MessageTrace, Get-RoleGroupMember, Add-RoleGroupMember, Connect-IPPSSession, Start-MpScan, Defender for DevOps, Defender for Servers
`
  .split(',')
  .map((name) => name.trim())
  .filter((name) => name !== '');
