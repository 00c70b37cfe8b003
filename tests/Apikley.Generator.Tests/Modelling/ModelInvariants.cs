using Apikley.Generator.Infrastructure;
using Apikley.Generator.Model;
using Microsoft.CodeAnalysis.CSharp;

namespace Apikley.Generator.Tests.Modelling;

/// <summary>What emitters rely on in every model, whatever the document.</summary>
internal static class ModelInvariants
{
    /// <summary>The broken ones, in words; empty when all hold.</summary>
    public static List<string> Broken(ClientModel model)
    {
        var broken = new List<string>();
        var types = new Dictionary<string, TypeModel>(StringComparer.OrdinalIgnoreCase);
        foreach (var type in model.Types)
        {
            Name(type.Name, type.Pointer);
            Check(types.TryAdd(type.Name, type), $"two types are called {type.Name}");
        }

        foreach (var type in model.Types)
        {
            switch (type)
            {
                case ObjectTypeModel one:
                    Object(one);
                    break;
                case EnumTypeModel one:
                    Check(one.Members.Count > 0, $"{one.Name} has no members");
                    Unique(one.Members.Select(member => member.Name), one.Name);
                    Unique(one.Members.Select(member => member.WireValue), one.Name + " on the wire");
                    break;
                case UnionTypeModel one:
                    Union(one);
                    break;
            }
        }

        Unique(model.Groups.Where(group => group.Name is not null).Select(group => group.Name!), "groups");
        Unique(model.Groups.Select(group => group.ClassName).Concat(model.Types.Select(type => type.Name)).Concat(
            model.Groups.SelectMany(group => group.Operations).Select(operation => operation.Result.ResultTypeName).OfType<string>()), "classes", StringComparer.OrdinalIgnoreCase);
        Unique(model.SecuritySchemes.Select(scheme => scheme.Name), "security schemes");
        Unique(model.Webhooks.Select(webhook => webhook.Name), "webhooks");
        foreach (var group in model.Groups)
        {
            Unique(group.Operations.SelectMany(Methods), "methods of " + group.ClassName);
            foreach (var operation in group.Operations)
            {
                Operation(operation);
            }
        }

        return broken;

        void Check(bool holds, string message)
        {
            if (!holds)
            {
                broken.Add(message);
            }
        }

        void Name(string name, string where) => Check(SyntaxFacts.IsValidIdentifier(name), $"'{name}' at {where} is no identifier");

        void Unique(IEnumerable<string> names, string where, StringComparer? comparer = null)
        {
            foreach (var same in names.GroupBy(name => name, comparer ?? StringComparer.Ordinal).Where(same => same.Count() > 1))
            {
                broken.Add($"'{same.Key}' is there {same.Count()} times in {where}");
            }
        }

        void Ref(TypeRef type, string where, bool files = false)
        {
            switch (type)
            {
                case NamedRef named:
                    Check(types.TryGetValue(named.Name, out var target) && target.Name == named.Name && Kind(target) == named.Kind, $"{where} refers to {named}, which is not there");
                    break;
                case ListRef list:
                    Ref(list.Item.Type, where, files);
                    break;
                case MapRef map:
                    Ref(map.Value.Type, where, files);
                    break;
                case ScalarRef { Kind: ScalarKind.Binary }:
                    Check(files, $"{where} has a file where none can be");
                    break;
            }
        }

        void Object(ObjectTypeModel one)
        {
            Unique(one.Properties.Select(property => property.Name), one.Name);
            Unique(one.Properties.Select(property => property.WireName), one.Name + " on the wire");
            Check(one.Read || one.Written, $"{one.Name} is not used");
            Check(one.Base is null || types.GetValueOrDefault(one.Base) is ObjectTypeModel { Hierarchy: not null }, $"the base {one.Base} of {one.Name} is no base");
            foreach (var property in one.Properties)
            {
                Name(property.Name, one.Pointer);
                Check(property.Name != one.Name, $"{one.Name} has a member of its own name");
                Ref(property.Type, one.Name + "." + property.Name, files: !one.HasJson);
                Check(!property.Inherited || one.Base is not null, $"{one.Name}.{property.Name} is inherited from nothing");
                Check(property.Constant is null || property.Type is ScalarRef or NamedRef { Kind: not (NamedKind.Object or NamedKind.Union) }, $"{one.Name}.{property.Name} is a constant of {property.Type}");
            }

            foreach (var inherited in types.GetValueOrDefault(one.Base ?? "") is ObjectTypeModel parent ? parent.Properties : default)
            {
                Check(one.Properties.Any(property => property.Name == inherited.Name && property.Inherited && property.Type == inherited.Type), $"{one.Name} lacks {inherited.Name} of its base");
            }

            if (one.AdditionalProperties is { } more)
            {
                Ref(more.Type, one.Name + " others");
            }

            foreach (var mapping in one.Hierarchy?.Mapping ?? default)
            {
                Check(types.ContainsKey(mapping.TypeName), $"{one.Name} maps to {mapping.TypeName}, which is not there");
            }

            Unique((one.Hierarchy?.Mapping ?? default).Select(mapping => mapping.Value), one.Name + " mapping");
        }

        void Union(UnionTypeModel one)
        {
            Check(one.Cases.Count > 0, $"{one.Name} has no cases");
            Unique(one.Cases.Select(item => item.Name), one.Name);
            foreach (var item in one.Cases)
            {
                Name(item.Name, one.Pointer);
                Ref(item.Type, one.Name + "." + item.Name);
                Check(item.JsonKinds != JsonKinds.None, $"{one.Name}.{item.Name} is of no kind");
                Check(item.Type is not AnyRef, $"{one.Name}.{item.Name} is any JSON");
            }

            Check(one.Cases.Select(item => item.Type).Distinct().Count() == one.Cases.Count, $"{one.Name} has a case twice");
            foreach (var mapping in one.Discriminator?.Mapping ?? default)
            {
                Check(mapping.Case < one.Cases.Count, $"{one.Name} maps to case {mapping.Case}");
            }
        }

        void Operation(OperationModel one)
        {
            Name(one.Name, one.Pointer);
            Unique(one.Parameters.Where(parameter => parameter.Constant is null).Select(parameter => parameter.Name)
                .Concat(one.Bodies.Select(body => body.ArgumentName).Distinct()).Append("cancellationToken"), "arguments of " + one.Name);
            foreach (var parameter in one.Parameters)
            {
                Name(parameter.Name, one.Pointer);
                Ref(parameter.Type, one.Name + " " + parameter.Name);
            }

            foreach (var part in one.Path)
            {
                Check(part.Literal is not null || one.Parameters[part.Parameter].Location == ParameterLocation.Path, $"{one.Name} has a path part that is no parameter");
            }

            Unique(one.Bodies.Select(body => body.MethodSuffix), "bodies of " + one.Name);
            foreach (var body in one.Bodies)
            {
                Check(body.Kind is BodyKind.Stream or BodyKind.Text == body.Type is null, $"{one.Name} has a {body.Kind} body of {body.Type}");
                Check(body.Kind is not (BodyKind.Form or BodyKind.Multipart) || body.Type!.Type is NamedRef { Kind: NamedKind.Object }, $"{one.Name} has a form of {body.Type}");
                if (body.Type is { } type)
                {
                    Ref(type.Type, one.Name + " body");
                    Check(type.Type is not NamedRef named || body.Kind != BodyKind.Json || types.GetValueOrDefault(named.Name) is not ObjectTypeModel { HasJson: false }, $"{one.Name} writes {type} as JSON");
                }
            }

            Unique(one.Responses.Select(response => response.MemberName), "responses of " + one.Name);
            foreach (var response in one.Responses)
            {
                Check(response.Kind is ResponseKind.Json or ResponseKind.ServerSentEvents or ResponseKind.JsonLines == response.Type is not null, $"{one.Name} has a {response.Kind} response of {response.Type}");
                if (response.Type is { } type)
                {
                    Ref(type.Type, one.Name + " response");
                }
            }

            Unique(one.Result.Headers.Select(header => header.Name), "headers of " + one.Name);
            foreach (var alternative in one.Security)
            {
                Check(alternative.Schemes.All(scheme => scheme < model.SecuritySchemes.Count), $"{one.Name} needs a scheme that is not there");
            }
        }
    }

    private static IEnumerable<string> Methods(OperationModel operation)
    {
        yield return operation.Name;
        foreach (var body in operation.Bodies.Where(body => body.MethodSuffix.Length > 0))
        {
            yield return operation.Name + body.MethodSuffix;
        }

        if (operation.Stream is { } stream && stream.MethodName != operation.Name)
        {
            yield return stream.MethodName;
        }
    }

    private static NamedKind Kind(TypeModel type) => type switch
    {
        EnumTypeModel one => one.Kind,
        UnionTypeModel => NamedKind.Union,
        _ => NamedKind.Object,
    };
}
