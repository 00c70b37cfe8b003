using Apikley.Specs;

// dotnet run --project specs/tools            writes what differs
// dotnet run --project specs/tools -- --check only says what differs, and exits with 1 if something does
bool check = args.Contains("--check");
if (args.Any(argument => argument != "--check"))
{
    Console.Error.WriteLine("Usage: dotnet run --project specs/tools [-- --check]");
    return 2;
}

string? directory = SpecsDirectory.Find(Environment.CurrentDirectory) ?? SpecsDirectory.Find(AppContext.BaseDirectory);
if (directory is null)
{
    Console.Error.WriteLine($"No '{SpecsDirectory.FactsPath}' above '{Environment.CurrentDirectory}'. Run this inside the repository.");
    return 2;
}

int differing = 0;
foreach (CatalogueFile file in Catalogue.Render(directory))
{
    string path = Path.Combine(directory, file.Path);
    if (File.Exists(path) && File.ReadAllText(path) == file.Text)
        continue;

    differing++;
    Console.WriteLine(file.Path);
    if (!check)
    {
        Directory.CreateDirectory(Path.GetDirectoryName(path)!);
        File.WriteAllText(path, file.Text);
    }
}

Console.WriteLine(differing == 0 ? "Nothing differs." : $"{differing} {(check ? "differ: run without --check." : "written.")}");
return check && differing > 0 ? 1 : 0;
