// The plan, the web app with its staging slot, and the worker: the same image, two commands.
param name string
param location string
param tags object
param image string
param planSize { name: string, instances: int }
param appsSubnetId string
param webIdentity { id: string, clientId: string }
param workerIdentity { id: string, clientId: string }
param evidenceEndpoint string
param filesAccountName string
param filesShareName string
param sqlServer string
param database string
param vaultName string
param hostNames string[]
param publicAddress string
param mail { host: string, port: int, user: string, from: string }
param workspaceId string

var webName = 'app-${name}'
var workerName = 'worker-${name}'

// Answered by both slots, so that a swap changes nothing.
var allowedHosts = join(concat(hostNames, ['${webName}.azurewebsites.net', '${webName}-staging.azurewebsites.net']), ';')

// The same for web and worker; docs/configuration.md says what each means.
var settings = {
  ASPNETCORE_ENVIRONMENT: 'Production'
  // The platform's front ends end TLS.
  ASPNETCORE_FORWARDEDHEADERS_ENABLED: 'true'
  WEBSITES_PORT: '8080'
  WEBSITES_ENABLE_APP_SERVICE_STORAGE: 'false'
  Logging__Console__FormatterName: 'json'
  LondonVRU__Data: '/data'
  LondonVRU__Files__BlobEndpoint: evidenceEndpoint
  LondonVRU__Database__Provider: 'SqlServer'
  LondonVRU__PublicAddress: publicAddress
  LondonVRU__Mail__Host: mail.host
  LondonVRU__Mail__Port: string(mail.port)
  LondonVRU__Mail__User: mail.user
  LondonVRU__Mail__From: mail.from
  LondonVRU__Mail__Password: '@Microsoft.KeyVault(VaultName=${vaultName};SecretName=mail-password)'
}

var connection = 'Server=tcp:${sqlServer};Database=${database};Encrypt=True;Authentication=Active Directory Managed Identity;User Id='

var webSettings = union(settings, {
  LondonVRU__Roles: 'Web'
  LondonVRU__Files__IdentityClientId: webIdentity.clientId
  LondonVRU__Database__ConnectionString: '${connection}${webIdentity.clientId}'
  AllowedHosts: allowedHosts
})

var workerSettings = union(settings, {
  LondonVRU__Roles: 'Worker'
  LondonVRU__Files__IdentityClientId: workerIdentity.clientId
  LondonVRU__Database__ConnectionString: '${connection}${workerIdentity.clientId}'
})

var site = {
  linuxFxVersion: 'DOCKER|${image}'
  acrUseManagedIdentityCreds: true
  alwaysOn: true
  ftpsState: 'Disabled'
  minTlsVersion: '1.2'
  http20Enabled: true
  healthCheckPath: '/health/ready'
  vnetRouteAllEnabled: true
}

resource files 'Microsoft.Storage/storageAccounts@2023-05-01' existing = {
  name: filesAccountName
}

var dataFolder = {
  data: {
    type: 'AzureFiles'
    accountName: filesAccountName
    shareName: filesShareName
    mountPath: '/data'
    accessKey: files.listKeys().keys[0].value
  }
}

resource plan 'Microsoft.Web/serverfarms@2023-12-01' = {
  name: 'plan-${name}'
  location: location
  tags: tags
  kind: 'linux'
  sku: { name: planSize.name, capacity: planSize.instances }
  properties: { reserved: true, zoneRedundant: planSize.instances >= 3 }
}

resource web 'Microsoft.Web/sites@2023-12-01' = {
  name: webName
  location: location
  tags: tags
  kind: 'app,linux,container'
  identity: { type: 'UserAssigned', userAssignedIdentities: { '${webIdentity.id}': {} } }
  properties: {
    serverFarmId: plan.id
    httpsOnly: true
    clientAffinityEnabled: false
    virtualNetworkSubnetId: appsSubnetId
    keyVaultReferenceIdentity: webIdentity.id
    siteConfig: union(site, { acrUserManagedIdentityID: webIdentity.clientId, appCommandLine: 'serve' })
  }

  resource settingsOfWeb 'config' = {
    name: 'appsettings'
    properties: webSettings
  }

  resource mounts 'config' = {
    name: 'azurestorageaccounts'
    properties: dataFolder
  }

  resource ftp 'basicPublishingCredentialsPolicies' = {
    name: 'ftp'
    properties: { allow: false }
  }

  resource scm 'basicPublishingCredentialsPolicies' = {
    name: 'scm'
    properties: { allow: false }
  }
}

// A release starts here, is looked at, and is swapped in.
resource staging 'Microsoft.Web/sites/slots@2023-12-01' = {
  parent: web
  name: 'staging'
  location: location
  tags: tags
  kind: 'app,linux,container'
  identity: { type: 'UserAssigned', userAssignedIdentities: { '${webIdentity.id}': {} } }
  properties: {
    serverFarmId: plan.id
    httpsOnly: true
    clientAffinityEnabled: false
    virtualNetworkSubnetId: appsSubnetId
    keyVaultReferenceIdentity: webIdentity.id
    siteConfig: union(site, { acrUserManagedIdentityID: webIdentity.clientId, appCommandLine: 'serve' })
  }

  resource settingsOfStaging 'config' = {
    name: 'appsettings'
    properties: webSettings
  }

  resource mounts 'config' = {
    name: 'azurestorageaccounts'
    properties: dataFolder
  }

  resource ftp 'basicPublishingCredentialsPolicies' = {
    name: 'ftp'
    properties: { allow: false }
  }

  resource scm 'basicPublishingCredentialsPolicies' = {
    name: 'scm'
    properties: { allow: false }
  }
}

// Jobs and letters. It answers health and nothing else.
resource worker 'Microsoft.Web/sites@2023-12-01' = {
  name: workerName
  location: location
  tags: tags
  kind: 'app,linux,container'
  identity: { type: 'UserAssigned', userAssignedIdentities: { '${workerIdentity.id}': {} } }
  properties: {
    serverFarmId: plan.id
    httpsOnly: true
    clientAffinityEnabled: false
    virtualNetworkSubnetId: appsSubnetId
    keyVaultReferenceIdentity: workerIdentity.id
    siteConfig: union(site, { acrUserManagedIdentityID: workerIdentity.clientId, appCommandLine: 'work' })
  }

  resource settingsOfWorker 'config' = {
    name: 'appsettings'
    properties: workerSettings
  }

  resource mounts 'config' = {
    name: 'azurestorageaccounts'
    properties: dataFolder
  }

  resource ftp 'basicPublishingCredentialsPolicies' = {
    name: 'ftp'
    properties: { allow: false }
  }

  resource scm 'basicPublishingCredentialsPolicies' = {
    name: 'scm'
    properties: { allow: false }
  }
}

resource webLog 'Microsoft.Insights/diagnosticSettings@2021-05-01-preview' = {
  name: 'log'
  scope: web
  properties: {
    workspaceId: workspaceId
    logs: [
      { category: 'AppServiceHTTPLogs', enabled: true }
      { category: 'AppServiceConsoleLogs', enabled: true }
      { category: 'AppServicePlatformLogs', enabled: true }
      { category: 'AppServiceAuditLogs', enabled: true }
    ]
  }
}

resource workerLog 'Microsoft.Insights/diagnosticSettings@2021-05-01-preview' = {
  name: 'log'
  scope: worker
  properties: {
    workspaceId: workspaceId
    logs: [
      { category: 'AppServiceConsoleLogs', enabled: true }
      { category: 'AppServicePlatformLogs', enabled: true }
      { category: 'AppServiceAuditLogs', enabled: true }
    ]
  }
}

output webId string = web.id
output workerId string = worker.id
output webHost string = web.properties.defaultHostName
