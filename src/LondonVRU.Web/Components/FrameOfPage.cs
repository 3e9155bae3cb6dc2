namespace LondonVRU.Web.Components;

internal sealed class FrameOfPage;
