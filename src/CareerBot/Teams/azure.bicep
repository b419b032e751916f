// What Azure needs so that this bot is reached from Teams: an identity, the bot resource and its Teams channel.
// NOT RUN: written from the documentation and never deployed. Review it, then try it with
//   az deployment group what-if --resource-group <group> --template-file azure.bicep --parameters botDomain=bot.example.org
//
// The bot itself may run anywhere behind https. Only a bot that runs in Azure can use the managed identity: assign the identity to
// its App Service or container app. Elsewhere set appType to SingleTenant and appId to an app registration of your own.

@description('The public host name of the bot, without scheme or path.')
param botDomain string

@description('The name of the bot resource; unique within the group.')
param botName string = 'careerbot'

@description('What people see before the app package names it.')
param displayName string = 'CareerBot'

@allowed(['UserAssignedMSI', 'SingleTenant'])
param appType string = 'UserAssignedMSI'

@description('The app registration; needed for SingleTenant only.')
param appId string = ''

param location string = resourceGroup().location

resource identity 'Microsoft.ManagedIdentity/userAssignedIdentities@2023-01-31' = if (appType == 'UserAssignedMSI') {
  name: '${botName}-identity'
  location: location
}

resource bot 'Microsoft.BotService/botServices@2022-09-15' = {
  name: botName
  location: 'global'
  kind: 'azurebot'
  sku: {
    name: 'F0'
  }
  properties: {
    displayName: displayName
    endpoint: 'https://${botDomain}/api/messages'
    msaAppType: appType
    msaAppId: appType == 'UserAssignedMSI' ? identity!.properties.clientId : appId
    msaAppTenantId: tenant().tenantId
    msaAppMSIResourceId: appType == 'UserAssignedMSI' ? identity.id : null
    disableLocalAuth: true
  }
}

resource teams 'Microsoft.BotService/botServices/channels@2022-09-15' = {
  parent: bot
  name: 'MsTeamsChannel'
  location: 'global'
  properties: {
    channelName: 'MsTeamsChannel'
    properties: {
      isEnabled: true
      enableCalling: false
    }
  }
}

@description('Settings of the bot, as environment variables of its host.')
output appSettings object = {
  MicrosoftAppType: appType
  MicrosoftAppId: appType == 'UserAssignedMSI' ? identity!.properties.clientId : appId
  MicrosoftAppTenantId: tenant().tenantId
}
