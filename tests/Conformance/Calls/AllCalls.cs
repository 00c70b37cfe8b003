namespace Conformance.Calls;

/// <summary>Every document that scenarios are called through.</summary>
internal static class AllCalls
{
    public static CallList In(Server server)
    {
        var calls = new CallList();
        AdditionalPropertiesCalls.Add(calls, server);
        AnyTypeCalls.Add(calls, server);
        BodyArrayCalls.Add(calls, server);
        BodyBinaryCalls.Add(calls, server);
        BodyBooleanCalls.Add(calls, server);
        BodyByteCalls.Add(calls, server);
        BodyComplexCalls.Add(calls, server);
        BodyComplexPolymorphismCalls.Add(calls, server);
        BodyDateCalls.Add(calls, server);
        BodyDatetimeCalls.Add(calls, server);
        BodyDatetimeRfc1123Calls.Add(calls, server);
        BodyDictionaryCalls.Add(calls, server);
        BodyDurationCalls.Add(calls, server);
        BodyFileCalls.Add(calls, server);
        BodyIntegerCalls.Add(calls, server);
        BodyNumberCalls.Add(calls, server);
        BodyStringCalls.Add(calls, server);
        BodyTimeCalls.Add(calls, server);
        ClientEnumCalls.Add(calls, server);
        ConstantsCalls.Add(calls, server);
        CustomBaseUrlCalls.Add(calls, server);
        ErrorWithSecretsCalls.Add(calls, server);
        ExtensibleEnumsCalls.Add(calls, server);
        HeaderCalls.Add(calls, server);
        HttpFailureCalls.Add(calls, server);
        HttpRedirectCalls.Add(calls, server);
        HttpRetryCalls.Add(calls, server);
        HttpSuccessCalls.Add(calls, server);
        IncorrectErrorResponseCalls.Add(calls, server);
        MediaTypesCalls.Add(calls, server);
        MergePatchCalls.Add(calls, server);
        ModelFlatteningCalls.Add(calls, server);
        MultipleInheritanceCalls.Add(calls, server);
        MultipleResponsesCalls.Add(calls, server);
        NonStringEnumCalls.Add(calls, server);
        ObjectTypeCalls.Add(calls, server);
        RequiredOptionalCalls.Add(calls, server);
        ReservedWordsCalls.Add(calls, server);
        SecurityCalls.Add(calls, server);
        UrlPathCalls.Add(calls, server);
        UrlQueryCalls.Add(calls, server);
        ValidationCalls.Add(calls, server);
        XmsErrorResponsesCalls.Add(calls, server);
        XmlServiceCalls.Add(calls, server);
        return calls;
    }
}
