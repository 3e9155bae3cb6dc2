// The database: signed in to through Entra alone, reached from the apps' subnet, what its administrators do audited to write-once storage.
param name string
param location string
param tags object
param isProduction bool
param administrators { name: string, objectId: string }

@description('The server\'s own identity; it writes the audit log.')
param identityId string

param appsSubnetId string
param size { name: string, tier: string, capacity: int }
param auditEndpoint string
param workspaceId string

resource server 'Microsoft.Sql/servers@2023-08-01-preview' = {
  name: 'sql-${name}'
  location: location
  tags: tags
  identity: { type: 'UserAssigned', userAssignedIdentities: { '${identityId}': {} } }
  properties: {
    primaryUserAssignedIdentityId: identityId
    minimalTlsVersion: '1.2'
    // Nobody is let in but the subnet below, and the pipeline's agent for as long as it migrates.
    publicNetworkAccess: 'Enabled'
    administrators: {
      administratorType: 'ActiveDirectory'
      azureADOnlyAuthentication: true
      principalType: 'Group'
      login: administrators.name
      sid: administrators.objectId
      tenantId: subscription().tenantId
    }
  }

  resource apps 'virtualNetworkRules' = {
    name: 'apps'
    properties: { virtualNetworkSubnetId: appsSubnetId }
  }
}

resource database 'Microsoft.Sql/servers/databases@2023-08-01-preview' = {
  parent: server
  name: 'londonvru'
  location: location
  tags: tags
  sku: { name: size.name, tier: size.tier, capacity: size.capacity }
  properties: {
    // The service depends on no collation; this one is the platform's usual.
    collation: 'SQL_Latin1_General_CP1_CI_AS'
    zoneRedundant: isProduction
    requestedBackupStorageRedundancy: isProduction ? 'Geo' : 'Local'
  }

  resource recent 'backupShortTermRetentionPolicies' = {
    name: 'default'
    properties: { retentionDays: isProduction ? 35 : 7 }
  }

  resource old 'backupLongTermRetentionPolicies' = if (isProduction) {
    name: 'default'
    properties: { weeklyRetention: 'P5W', monthlyRetention: 'P12M', yearlyRetention: 'P7Y', weekOfYear: 14 }
  }
}

// What people do who sign in as administrators; the apps' own work has the service's audit trail, and would fill this
// log with boroughs' texts.
resource audit 'Microsoft.Sql/servers/databases/auditingSettings@2023-08-01-preview' = {
  parent: database
  name: 'default'
  properties: {
    state: 'Enabled'
    storageEndpoint: auditEndpoint
    storageAccountSubscriptionId: subscription().subscriptionId
    isManagedIdentityInUse: true
    // Kept by the container's own policy.
    retentionDays: 0
    auditActionsAndGroups: [
      'FAILED_DATABASE_AUTHENTICATION_GROUP'
      'DATABASE_ROLE_MEMBER_CHANGE_GROUP'
      'DATABASE_PERMISSION_CHANGE_GROUP'
      'DATABASE_PRINCIPAL_CHANGE_GROUP'
      'SCHEMA_OBJECT_CHANGE_GROUP'
      'SELECT ON DATABASE::londonvru BY dbo'
      'INSERT ON DATABASE::londonvru BY dbo'
      'UPDATE ON DATABASE::londonvru BY dbo'
      'DELETE ON DATABASE::londonvru BY dbo'
    ]
  }
}

resource log 'Microsoft.Insights/diagnosticSettings@2021-05-01-preview' = {
  name: 'log'
  scope: database
  properties: {
    workspaceId: workspaceId
    logs: [
      { category: 'Errors', enabled: true }
      { category: 'Timeouts', enabled: true }
      { category: 'Blocks', enabled: true }
      { category: 'Deadlocks', enabled: true }
    ]
  }
}

output serverAddress string = server.properties.fullyQualifiedDomainName
output databaseName string = database.name
output databaseId string = database.id
