namespace Apikley.Generator.Emitting.Clients;

/// <summary>Names of local variables that no argument has.</summary>
internal sealed class Locals(IEnumerable<string> arguments)
{
    private readonly HashSet<string> _taken = new(arguments.Select(name => name.TrimStart('@')), StringComparer.Ordinal);

    public string Url => Free("url", "requestUrl");

    public string Request => Free("request", "httpRequest");

    public string Cookies => Free("cookies", "requestCookies");

    public string Form => Free("form", "requestForm");

    public string Parts => Free("parts", "requestParts");

    public string Index => Free("i", "index");

    public string Item => Free("item", "listItem");

    private string Free(string preferred, string other)
    {
        var name = _taken.Contains(preferred) ? other : preferred;
        while (_taken.Contains(name))
        {
            name += "_";
        }

        return name;
    }
}
