// Three accounts, because they are entered in different ways:
// - record: the database's audit log, written once and kept; by identities alone.
// - evidence: blobs that people upload, never written over; by the apps' identities alone.
// - files: a share that all instances mount as their data folder (keys of cookies and forms); a mount needs the account's key.
param name string
param location string
param tags object
param isProduction bool
param appsSubnetId string

@description('Who writes the audit log: the database server\'s identity.')
param auditWriterPrincipalId string

@description('Who keeps evidence: the identities of web and worker.')
param evidenceKeeperPrincipalIds string[]

var blobDataContributor = 'ba92f5b4-2d11-453d-a403-e96b0029c9fe'
var short = take(replace(name, '-', ''), 12)
var unique = take(uniqueString(resourceGroup().id), 8)

resource record 'Microsoft.Storage/storageAccounts@2023-05-01' = {
  name: '${short}rec${unique}'
  location: location
  tags: tags
  kind: 'StorageV2'
  sku: { name: isProduction ? 'Standard_GZRS' : 'Standard_LRS' }
  properties: {
    allowBlobPublicAccess: false
    allowSharedKeyAccess: false
    minimumTlsVersion: 'TLS1_2'
    supportsHttpsTrafficOnly: true
    // The database server is let in as a trusted service, by its identity.
    networkAcls: { defaultAction: 'Deny', bypass: 'AzureServices' }
  }

  resource blobs 'blobServices' = {
    name: 'default'
    properties: {
      isVersioningEnabled: true
      changeFeed: { enabled: true, retentionInDays: 365 }
      deleteRetentionPolicy: { enabled: true, days: 30 }
      containerDeleteRetentionPolicy: { enabled: true, days: 30 }
    }

    // The name is the database auditing's own.
    resource audit 'containers' = {
      name: 'sqldbauditlogs'
      properties: { publicAccess: 'None' }

      // Appended to, never changed or removed for a year. In production lock the policy by hand once it has been seen to
      // work: a locked one can only be made longer.
      resource policy 'immutabilityPolicies' = {
        name: 'default'
        properties: {
          immutabilityPeriodSinceCreationInDays: isProduction ? 365 : 1
          allowProtectedAppendWrites: true
        }
      }
    }
  }
}

resource writer 'Microsoft.Authorization/roleAssignments@2022-04-01' = {
  name: guid(record.id, auditWriterPrincipalId, blobDataContributor)
  scope: record
  properties: {
    principalId: auditWriterPrincipalId
    principalType: 'ServicePrincipal'
    roleDefinitionId: subscriptionResourceId('Microsoft.Authorization/roleDefinitions', blobDataContributor)
  }
}

resource evidence 'Microsoft.Storage/storageAccounts@2023-05-01' = {
  name: '${short}evi${unique}'
  location: location
  tags: tags
  kind: 'StorageV2'
  sku: { name: isProduction ? 'Standard_GZRS' : 'Standard_LRS' }
  properties: {
    allowBlobPublicAccess: false
    allowSharedKeyAccess: false
    minimumTlsVersion: 'TLS1_2'
    supportsHttpsTrafficOnly: true
    networkAcls: {
      defaultAction: 'Deny'
      bypass: 'None'
      virtualNetworkRules: [{ id: appsSubnetId, action: 'Allow' }]
    }
  }

  resource blobs 'blobServices' = {
    name: 'default'
    properties: {
      // What the service deletes, because somebody said why, can be brought back for so long by whoever runs it.
      deleteRetentionPolicy: { enabled: true, days: 30 }
      containerDeleteRetentionPolicy: { enabled: true, days: 30 }
    }

    resource container 'containers' = {
      name: 'londonvru'
      properties: { publicAccess: 'None' }
    }
  }
}

resource evidenceKeepers 'Microsoft.Authorization/roleAssignments@2022-04-01' = [
  for principalId in evidenceKeeperPrincipalIds: {
    name: guid(evidence.id, principalId, blobDataContributor)
    scope: evidence
    properties: {
      principalId: principalId
      principalType: 'ServicePrincipal'
      roleDefinitionId: subscriptionResourceId('Microsoft.Authorization/roleDefinitions', blobDataContributor)
    }
  }
]

resource files 'Microsoft.Storage/storageAccounts@2023-05-01' = {
  name: '${short}dat${unique}'
  location: location
  tags: tags
  kind: 'StorageV2'
  sku: { name: isProduction ? 'Standard_ZRS' : 'Standard_LRS' }
  properties: {
    allowBlobPublicAccess: false
    minimumTlsVersion: 'TLS1_2'
    supportsHttpsTrafficOnly: true
    networkAcls: {
      defaultAction: 'Deny'
      bypass: 'None'
      virtualNetworkRules: [{ id: appsSubnetId, action: 'Allow' }]
    }
  }

  resource service 'fileServices' = {
    name: 'default'
    properties: { shareDeleteRetentionPolicy: { enabled: true, days: 30 } }

    resource data 'shares' = {
      name: 'data'
      properties: { shareQuota: 5 }
    }
  }
}

output auditEndpoint string = record.properties.primaryEndpoints.blob
output evidenceEndpoint string = evidence.properties.primaryEndpoints.blob
output filesAccountName string = files.name
output filesShareName string = files::service::data.name
