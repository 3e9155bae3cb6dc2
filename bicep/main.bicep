// One environment of LondonVRU: web app with a staging slot, worker, SQL database, storage, vault, network, monitoring.
//   IMAGE=crlondonvru.azurecr.io/londonvru:123 SQL_ADMINISTRATORS=(object id of the group) \
//     az deployment group what-if --resource-group rg-londonvru-dev --parameters bicep/dev.bicepparam
// Not run where this was written: docs/runbooks/deploy.md.
targetScope = 'resourceGroup'

@description('The environment; part of every name.')
@allowed(['dev', 'test', 'prod'])
param environment string

param location string = resourceGroup().location

@description('Image with tag that an app begins with, "crlondonvru.azurecr.io/londonvru:123". Later releases are brought by the pipeline, through the staging slot.')
param image string

@description('Name of the container registry.')
param registryName string

@description('Resource group of the container registry, in this subscription.')
param registryResourceGroup string

@description('Group in Entra whose members administer the database, the pipeline among them.')
param sqlAdministrators { name: string, objectId: string }

@description('Host names that are answered, beside the apps\' own.')
param hostNames string[] = []

@description('Address of the pages as people know it, without a slash at the end.')
param publicAddress string

@description('Who is told when something is wrong.')
param alertEmail string

@description('Size of the plan, and how many instances of the web app.')
param planSize { name: string, instances: int }

@description('Size of the database.')
param databaseSize { name: string, tier: string, capacity: int }

param mail { host: string, port: int, user: string, from: string }

var name = 'londonvru-${environment}'
var isProduction = environment == 'prod'
var tags = { service: 'LondonVRU', environment: environment }

resource webIdentity 'Microsoft.ManagedIdentity/userAssignedIdentities@2023-01-31' = {
  name: 'id-${name}-web'
  location: location
  tags: tags
}

resource workerIdentity 'Microsoft.ManagedIdentity/userAssignedIdentities@2023-01-31' = {
  name: 'id-${name}-worker'
  location: location
  tags: tags
}

resource sqlIdentity 'Microsoft.ManagedIdentity/userAssignedIdentities@2023-01-31' = {
  name: 'id-${name}-sql'
  location: location
  tags: tags
}

module network 'modules/network.bicep' = {
  name: 'network'
  params: { name: name, location: location, tags: tags }
}

module monitoring 'modules/monitoring.bicep' = {
  name: 'monitoring'
  params: { name: name, location: location, tags: tags, retentionInDays: isProduction ? 365 : 30 }
}

module pull 'modules/registry-pull.bicep' = {
  name: 'pull-${environment}'
  scope: resourceGroup(registryResourceGroup)
  params: { registryName: registryName, principalIds: [webIdentity.properties.principalId, workerIdentity.properties.principalId] }
}

module storage 'modules/storage.bicep' = {
  name: 'storage'
  params: {
    name: name
    location: location
    tags: tags
    isProduction: isProduction
    appsSubnetId: network.outputs.appsSubnetId
    auditWriterPrincipalId: sqlIdentity.properties.principalId
    evidenceKeeperPrincipalIds: [webIdentity.properties.principalId, workerIdentity.properties.principalId]
  }
}

module vault 'modules/keyvault.bicep' = {
  name: 'vault'
  params: {
    name: name
    location: location
    tags: tags
    appsSubnetId: network.outputs.appsSubnetId
    readerPrincipalIds: [webIdentity.properties.principalId, workerIdentity.properties.principalId]
    workspaceId: monitoring.outputs.workspaceId
  }
}

module sql 'modules/sql.bicep' = {
  name: 'sql'
  params: {
    name: name
    location: location
    tags: tags
    isProduction: isProduction
    administrators: sqlAdministrators
    identityId: sqlIdentity.id
    appsSubnetId: network.outputs.appsSubnetId
    size: databaseSize
    auditEndpoint: storage.outputs.auditEndpoint
    workspaceId: monitoring.outputs.workspaceId
  }
}

module app 'modules/app.bicep' = {
  name: 'app'
  params: {
    name: name
    location: location
    tags: tags
    image: image
    planSize: planSize
    appsSubnetId: network.outputs.appsSubnetId
    webIdentity: { id: webIdentity.id, clientId: webIdentity.properties.clientId }
    workerIdentity: { id: workerIdentity.id, clientId: workerIdentity.properties.clientId }
    evidenceEndpoint: storage.outputs.evidenceEndpoint
    filesAccountName: storage.outputs.filesAccountName
    filesShareName: storage.outputs.filesShareName
    sqlServer: sql.outputs.serverAddress
    database: sql.outputs.databaseName
    vaultName: vault.outputs.vaultName
    hostNames: hostNames
    publicAddress: publicAddress
    mail: mail
    workspaceId: monitoring.outputs.workspaceId
  }
  dependsOn: [pull]
}

module alerts '../infra/monitoring/alerts.bicep' = {
  name: 'alerts'
  params: {
    name: name
    location: location
    tags: tags
    email: alertEmail
    workspaceId: monitoring.outputs.workspaceId
    insightsId: monitoring.outputs.insightsId
    webId: app.outputs.webId
    workerId: app.outputs.workerId
    databaseId: sql.outputs.databaseId
    readyAddress: 'https://${app.outputs.webHost}/health/ready'
  }
}

output webHost string = app.outputs.webHost
output sqlServer string = sql.outputs.serverAddress
