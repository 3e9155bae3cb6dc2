namespace LondonVRU.Domain.Comparison.Text;

/// <summary>Numbers in as few bytes as they need, seven bits to a byte.</summary>
internal static class Varint
{
    public static int Read(byte[] bytes, ref int at)
    {
        var (value, shift) = (0, 0);
        while (true)
        {
            var part = bytes[at++];
            value |= (part & 0x7F) << shift;
            if (part < 0x80)
            {
                return value;
            }

            shift += 7;
        }
    }

    public static void Write(ref byte[] bytes, ref int length, int value)
    {
        if (bytes.Length < length + 5)
        {
            Array.Resize(ref bytes, Math.Max(8, (bytes.Length * 2) + 5));
        }

        while (value >= 0x80)
        {
            bytes[length++] = (byte)(value | 0x80);
            value >>= 7;
        }

        bytes[length++] = (byte)value;
    }
}

/// <summary>The documents that have a term, while a segment is written: number of the document, weighed frequency, places.</summary>
internal sealed class PostingWriter
{
    private byte[] documents = [];
    private byte[] places = [];
    private int documentsLength;
    private int placesLength;
    private int document = -1;
    private int written = -1;
    private int frequency;
    private int count;
    private int lastPlace;

    /// <summary>How many documents have the term.</summary>
    public int Documents { get; private set; }

    /// <param name="number">Not smaller than the one before.</param>
    /// <param name="weight">Added to the frequency.</param>
    /// <param name="place">Ascending within a document; below 0 if it has none.</param>
    public void Add(int number, int weight, int place)
    {
        if (number != document)
        {
            Close();
            (document, frequency, count, lastPlace) = (number, 0, 0, 0);
        }

        frequency = Math.Min(255, frequency + weight);
        if (place >= 0)
        {
            Varint.Write(ref places, ref placesLength, place - lastPlace);
            lastPlace = place;
            count++;
        }
    }

    /// <summary>Writes the end, behind what other terms wrote.</summary>
    public void Finish(MemoryStream allDocuments, MemoryStream allPlaces)
    {
        Close();
        allDocuments.Write(documents, 0, documentsLength);
        allPlaces.Write(places, 0, placesLength);
    }

    private void Close()
    {
        if (document < 0)
        {
            return;
        }

        Varint.Write(ref documents, ref documentsLength, document - written);
        Varint.Write(ref documents, ref documentsLength, frequency);
        Varint.Write(ref documents, ref documentsLength, count);
        (written, document) = (document, -1);
        Documents++;
    }
}

/// <summary>Reads what <see cref="PostingWriter"/> wrote of one term, document by document.</summary>
/// <param name="withPlaces">Whether places will be asked for; reading past them takes time.</param>
internal struct PostingReader(Segment segment, int term, bool withPlaces = false)
{
    private int at = segment.DocumentsOf(term);
    private int placesAt = segment.PlacesOf(term);
    private readonly int end = segment.DocumentsOf(term + 1);
    private int left;

    public int Document { get; private set; } = -1;

    public int Frequency { get; private set; }

    public bool Next()
    {
        for (; withPlaces && left > 0; left--)
        {
            Varint.Read(segment.Places, ref placesAt);
        }

        if (at >= end)
        {
            return false;
        }

        Document += Varint.Read(segment.Documents, ref at);
        Frequency = Varint.Read(segment.Documents, ref at);
        left = Varint.Read(segment.Documents, ref at);
        return true;
    }

    /// <summary>Reads the document's places; once.</summary>
    public void Places(List<int> into)
    {
        into.Clear();
        for (var place = 0; left > 0; left--)
        {
            place += Varint.Read(segment.Places, ref placesAt);
            into.Add(place);
        }
    }
}
