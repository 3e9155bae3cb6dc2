namespace LondonVRU.Web.Security;

/// <summary>The page's address opens something: no link from it may tell it, not even within the site.</summary>
[AttributeUsage(AttributeTargets.Class)]
internal sealed class NoReferrerAttribute : Attribute;
