namespace LondonVRU.Application.Notifications;

/// <summary>The moments of sending a letter between which a worker can die.</summary>
public enum SendingPoint
{
    BeforeClaim,
    Claimed,

    /// <summary>The server has it and the row does not say so yet: the one point after which a crash makes a repeat.</summary>
    Sent,
    Marked,
}

/// <summary>Called at each point. Registered in Development alone, where a setting has the process die there.</summary>
public delegate void SendingPointReached(SendingPoint point);
